import { pillars } from '#domain/pillar.ts'
import { listPeople } from '#features/access/api.ts'
import { listTeams, readTeam } from '#features/teams/api.ts'
import { listMetrics } from '#features/templates/api.ts'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { pillarName } from '#web/texts/pillar-name.ts'
import { actionTexts as texts } from './texts.ts'

export type Choice = { readonly value: string; readonly label: string }
export type ChoiceGroup = { readonly group: string; readonly items: Choice[] }

/** One's own teams first. */
export function useTeamChoices(): Choice[] {
  const { slug: organisation, teams: own } = useOrganisation()
  const teams = useRead(listTeams, { params: { organisation }, query: { limit: 200 } })
  const mine = own.map(({ slug, name }) => ({ value: slug, label: name }))
  const others = (teams.data?.items ?? [])
    .filter(({ slug }) => !own.some((team) => team.slug === slug))
    .map(({ slug, name }) => ({ value: slug, label: name }))
  return [...mine, ...others]
}

/** The people of the team, then everybody else; who is chosen already always stands in it. */
export function usePersonChoices(
  team: string | null,
  chosen: { readonly id: string; readonly name: string } | null,
): ChoiceGroup[] {
  const t = useText()
  const { slug: organisation } = useOrganisation()
  const ofTeam = useRead(
    readTeam,
    { params: { organisation, team: team ?? '' } },
    { enabled: team !== null },
  )
  const people = useRead(listPeople, { params: { organisation }, query: { limit: 200 } })
  const inTeam = (team === null ? undefined : ofTeam.data?.people) ?? []
  const known = new Set(inTeam.map(({ id }) => id))
  const others = (people.data?.items ?? []).filter(
    ({ id, leftAt, role }) => leftAt === null && role !== 'sponsor' && !known.has(id),
  )
  const isListed = [...inTeam, ...others].some(({ id }) => id === chosen?.id)
  const rest = chosen === null || isListed ? others : [chosen, ...others]
  return [
    { group: t(texts.ofTheTeam), items: inTeam.map(personChoice) },
    { group: t(texts.others), items: rest.map(personChoice) },
  ].filter(({ items }) => items.length > 0)
}

function personChoice({ id, name }: { readonly id: string; readonly name: string }): Choice {
  return { value: id, label: name }
}

/** By pillar. */
export function useMetricChoices(): ChoiceGroup[] {
  const t = useText()
  const { slug: organisation } = useOrganisation()
  const metrics = useRead(listMetrics, { params: { organisation } })
  return pillars
    .map((pillar) => ({
      group: pillarName(t, pillar),
      items: (metrics.data?.items ?? [])
        .filter((metric) => metric.pillar === pillar)
        .map(({ key, name }) => ({ value: key, label: name })),
    }))
    .filter(({ items }) => items.length > 0)
}
