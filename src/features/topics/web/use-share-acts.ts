import type { Input } from '#api/endpoint.ts'
import type { Instant } from '#domain/instant.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { useOfferUndo } from '#web/ui/undo-toast.tsx'
import * as api from '../api.ts'
import { shareTexts as texts } from './share-texts.ts'
import { shareReads, type TechShareDetail } from './topic.ts'

type Host = Input<typeof api.hostTechShare>['body']['host']
export type Plan = {
  readonly startsAt: Instant | null
  readonly minutes: number
  readonly place: string
}

/** What can become of a tech share; each act is offered back. */
export function useShareActs(share: TechShareDetail) {
  const { t, format } = useLanguage()
  const offerUndo = useOfferUndo()
  const { slug: organisation } = useOrganisation()
  const params = { organisation, share: share.id }
  const refreshes = { refreshes: shareReads }
  const host = useWrite(api.hostTechShare, refreshes)
  const schedule = useWrite(api.scheduleTechShare, refreshes)
  const end = useWrite(api.endTechShare, refreshes)
  const takeUp = useWrite(api.takeUpTechShare, refreshes)
  const { title, startsAt, minutes, place } = share
  const offering = (text: string, undo: () => void) => ({
    onSuccess: () => offerUndo({ text, undo }),
  })
  const endAs = (as: 'held' | 'cancelled', text: string) =>
    end.mutate(
      { params, body: { as } },
      offering(text, () => takeUp.mutate({ params })),
    )
  return {
    error: [host, schedule, end, takeUp].find((act) => act.error)?.error ?? null,
    hold: () => endAs('held', t(texts.heldNow, { title })),
    cancel: () => endAs('cancelled', t(texts.cancelledNow, { title })),
    takeUp: () =>
      takeUp.mutate(
        { params },
        offering(t(texts.takenUp, { title }), () => {
          const as = share.state === 'held' ? 'held' : 'cancelled'
          end.mutate({ params, body: { as } })
        }),
      ),
    host: (wanted: Host) =>
      host.mutate(
        { params, body: { host: wanted } },
        {
          onSuccess: (after) => {
            const name = after.host?.name
            const text =
              name === undefined
                ? t(texts.unhosted, { title })
                : t(texts.volunteered, { host: name, title })
            offerUndo({
              text,
              undo: () => host.mutate({ params, body: { host: sent(share.host) } }),
            })
          },
        },
      ),
    schedule: (plan: Plan) =>
      schedule.mutate(
        { params, body: plan },
        offering(
          plan.startsAt === null
            ? t(texts.unscheduled, { title })
            : t(texts.scheduled, { title, when: format.dateTime(plan.startsAt) }),
          () => schedule.mutate({ params, body: { startsAt, minutes, place } }),
        ),
      ),
  }
}

function sent(host: TechShareDetail['host']): Host {
  if (host === null) return null
  return host.kind === 'person'
    ? { kind: host.kind, id: host.id }
    : { kind: host.kind, slug: host.slug }
}
