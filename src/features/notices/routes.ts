import type { Route } from '#platform/http/route.ts'

export const noticesRoutes: readonly Route[] = []
