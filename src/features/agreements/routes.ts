import type { Route } from '#platform/http/route.ts'

export const agreementsRoutes: readonly Route[] = []
