import { readRoom } from '#features/rooms/api.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { useOfferUndo } from '#web/ui/undo-toast.tsx'
import { arrangeAgenda, listOrderDraws, readPreRead, readReview } from '../api.ts'
import type { AgendaItem, Review } from './review.ts'
import { reviewTexts as texts } from './texts.ts'

export type AgendaChange = {
  readonly agenda: readonly AgendaItem[]
  readonly problem: Error | null
  readonly isPending: boolean
  readonly put: (agenda: readonly AgendaItem[]) => void
  readonly remove: (item: AgendaItem) => void
}

/** The agenda as it is wanted: shown at once, saved at once. */
export function useAgenda(review: Review): AgendaChange {
  const t = useText()
  const offerUndo = useOfferUndo()
  const { slug: organisation } = useOrganisation()
  const write = useWrite(arrangeAgenda, {
    refreshes: [readReview, listOrderDraws, readPreRead, readRoom],
  })
  const wanted = write.isPending ? write.variables.body.items : null
  const agenda = wanted === null ? review.agenda : asShown(wanted, review.agenda)
  const put = (items: readonly AgendaItem[]) =>
    write.mutate({
      params: { organisation, cycle: review.cycle.key },
      body: {
        items: items.map(({ team, ...item }) => ({ ...item, team: team?.slug ?? null })),
        revision: review.revision,
      },
    })
  return {
    agenda,
    problem: write.error,
    isPending: write.isPending,
    put,
    remove: (item) => {
      put(agenda.filter(({ id }) => id !== item.id))
      offerUndo({
        text: t(texts.removed, { title: item.team?.name ?? item.title }),
        undo: () => put(agenda),
      })
    },
  }
}

type Wanted = Omit<AgendaItem, 'team'> & { readonly team: string | null }

function asShown(wanted: readonly Wanted[], known: readonly AgendaItem[]): AgendaItem[] {
  const teams = new Map(known.flatMap(({ team }) => (team ? [[team.slug, team] as const] : [])))
  return wanted.map(({ team, ...item }) => ({
    ...item,
    team: team === null ? null : (teams.get(team) ?? null),
  }))
}
