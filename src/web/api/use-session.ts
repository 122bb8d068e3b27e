import { useParams } from '@tanstack/react-router'
import type { Output } from '#api/endpoint.ts'
import { readSession } from '#features/access/api.ts'
import { useRead } from './use-read.ts'

export type Session = Output<typeof readSession>
export type OrganisationEntry = Session['organisations'][number]

export function useSession() {
  return useRead(readSession, {})
}

/** The organisation in the address; the frame shows pages only when there is one. */
export function useOrganisation(): OrganisationEntry {
  const { organisation: slug } = useParams({ strict: false })
  const session = useSession()
  const entry = session.data?.organisations.find((candidate) => candidate.slug === slug)
  if (!entry) throw new Error('useOrganisation needs a page of an organisation around it')
  return entry
}

/** Administrators and architects. */
export function worksForAll(entry: OrganisationEntry): boolean {
  return entry.role === 'administrator' || entry.role === 'architect'
}

export function isInTeam(entry: OrganisationEntry, team: string): boolean {
  return worksForAll(entry) || entry.teams.some((membership) => membership.slug === team)
}

export function leadsTeam(entry: OrganisationEntry, team: string): boolean {
  if (worksForAll(entry)) return true
  return entry.teams.some(
    (membership) => membership.slug === team && membership.role !== 'engineer',
  )
}
