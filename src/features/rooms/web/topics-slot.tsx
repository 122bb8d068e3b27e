import { listTopics, parkTopicAgain, promoteTopic } from '#features/topics/api.ts'
import { useRead } from '#web/api/use-read.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useOfferUndo } from '#web/ui/undo-toast.tsx'
import { useRoomHere } from './room-context.tsx'
import classes from './slot.module.css'
import { slotTexts as texts } from './slot-texts.ts'

/** What keeps coming up, and who says it; the facilitator brings a topic before the portfolio. */
export function TopicsSlot() {
  const { t, format } = useLanguage()
  const { organisation, isHolder } = useRoomHere()
  const offerUndo = useOfferUndo()
  const topics = useRead(
    listTopics,
    { params: { organisation }, query: { limit: 50 } },
    { refetchEveryMs: 20_000 },
  )
  const back = useWrite(parkTopicAgain, { refreshes: [listTopics] })
  const promote = useWrite(promoteTopic, {
    refreshes: [listTopics],
    onDone: ({ id }) =>
      offerUndo({
        text: t(texts.promoted),
        undo: () => back.mutate({ params: { organisation, topic: id } }),
      }),
  })
  const problem = topics.error ?? promote.error ?? back.error
  if (problem) return <ReadProblem error={problem} onRetry={() => topics.refetch()} />
  if (topics.data?.items.length === 0) {
    return <EmptyState title={t(texts.noTopics)}>{t(texts.noTopicsText)}</EmptyState>
  }
  return (
    <ul className={classes.list} data-large="true">
      {topics.data?.items.map((topic) => (
        <li key={topic.id}>
          <span className={classes.words}>{topic.text}</span>
          <span className={classes.quiet}>{t(texts.mentions, { count: topic.mentions })}</span>
          {topic.teams.length > 0 && (
            <span className={classes.quiet}>
              {t(texts.saidBy, { teams: format.list(topic.teams.map(({ name }) => name)) })}
            </span>
          )}
          {topic.state === 'promoted' && <span className={classes.quiet}>{t(texts.promoted)}</span>}
          {topic.state === 'parked' && isHolder && (
            <button
              type="button"
              className={classes.textButton}
              onClick={() =>
                promote.mutate({ params: { organisation, topic: topic.id }, body: {} })
              }
            >
              {t(texts.promote)}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
