import { Button } from '@mantine/core'
import { v7 as newId } from 'uuid'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { useOfferUndo } from '#web/ui/undo-toast.tsx'
import { proposeTechShare, takeBackTechShare } from '../api.ts'
import { shareTexts } from './share-texts.ts'
import { topicTexts as texts } from './texts.ts'
import { shareReads, type TopicDetail } from './topic.ts'
import type { ShownShares, TopicView } from './topic-address.ts'
import classes from './topics.module.css'

type TopicSharesProps = {
  readonly topic: TopicDetail
  readonly onView: (next: Partial<TopicView>) => void
}
type Share = TopicDetail['techShares'][number]

/** The tech shares that came from a topic, and how to ask for one. */
export function TopicShares({ topic, onView }: TopicSharesProps) {
  const t = useText()
  const offerUndo = useOfferUndo()
  const { slug: organisation, role } = useOrganisation()
  const takeBack = useWrite(takeBackTechShare, { refreshes: shareReads })
  const ask = useWrite(proposeTechShare, {
    refreshes: shareReads,
    onDone: ({ id, title }) => {
      const undo = () => takeBack.mutate({ params: { organisation, share: id } })
      offerUndo({ text: t(shareTexts.proposed, { title }), undo })
    },
  })
  const mayAsk = role !== 'sponsor' && topic.mergedInto === null
  if (!mayAsk && topic.techShares.length === 0) return null
  const problem = ask.error ?? takeBack.error
  return (
    <section className={classes.part}>
      <h3>{t(texts.fromTopic)}</h3>
      {problem && <ReadProblem error={problem} />}
      {topic.techShares.length > 0 && (
        <ul className={classes.list}>
          {topic.techShares.map((share) => (
            <li key={share.id}>
              <button
                type="button"
                className={classes.link}
                onClick={() =>
                  onView({ tab: 'tech-shares', shares: listOf(share), share: share.id })
                }
              >
                {share.title}
              </button>{' '}
              <span className={classes.quiet}>{t(shareTexts[share.state])}</span>
            </li>
          ))}
        </ul>
      )}
      {mayAsk && (
        <div data-print="hidden">
          <Button
            variant="default"
            size="compact-sm"
            loading={ask.isPending}
            onClick={() =>
              ask.mutate({
                params: { organisation },
                body: { id: newId(), title: topic.text.slice(0, 160), topic: topic.id },
              })
            }
          >
            {t(texts.askShare)}
          </Button>
        </div>
      )}
    </section>
  )
}

function listOf({ state }: Share): ShownShares {
  return state === 'held' || state === 'cancelled' ? 'over' : state
}
