import type { EndedTopicState } from '#domain/topic.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { useOfferUndo } from '#web/ui/undo-toast.tsx'
import * as api from '../api.ts'
import { topicTexts as texts } from './texts.ts'
import { type TopicDetail, topicReads } from './topic.ts'

/** What can become of a topic; each act is offered back. */
export function useTopicActs({ id, text }: Pick<TopicDetail, 'id' | 'text'>) {
  const t = useText()
  const offerUndo = useOfferUndo()
  const { slug: organisation } = useOrganisation()
  const params = { organisation, topic: id }
  const refreshes = { refreshes: topicReads }
  const promote = useWrite(api.promoteTopic, refreshes)
  const demote = useWrite(api.parkTopicAgain, refreshes)
  const end = useWrite(api.endTopic, refreshes)
  const reopen = useWrite(api.reopenTopic, refreshes)
  const merge = useWrite(api.mergeTopic, refreshes)
  const unmerge = useWrite(api.undoMerge, refreshes)
  const offering = (said: string, undo: () => void) => ({
    onSuccess: () => offerUndo({ text: said, undo }),
  })
  return {
    error: [promote, demote, end, reopen, merge, unmerge].find((act) => act.error)?.error ?? null,
    promote: () =>
      promote.mutate(
        { params, body: {} },
        offering(t(texts.promotedNow, { text }), () => demote.mutate({ params })),
      ),
    demote: () =>
      demote.mutate(
        { params },
        offering(t(texts.demoted, { text }), () => promote.mutate({ params, body: {} })),
      ),
    end: (as: EndedTopicState, outcome: string) =>
      end.mutate(
        { params, body: { as, outcome } },
        offering(t(texts.endedNow, { text }), () => reopen.mutate({ params })),
      ),
    reopen: () => reopen.mutate({ params }),
    undoMerge: () => unmerge.mutate({ params }),
    merge: (into: string, onDone: (into: string) => void) =>
      merge.mutate(
        { params, body: { into } },
        {
          onSuccess: (other) => {
            const said = t(texts.mergedNow, { text: other.text })
            offerUndo({ text: said, undo: () => unmerge.mutate({ params }) })
            onDone(other.id)
          },
        },
      ),
  }
}
