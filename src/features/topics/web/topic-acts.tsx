import { Button } from '@mantine/core'
import { isTopicOpen } from '#domain/topic.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { PopoverButton } from '#web/ui/popover-button.tsx'
import { EndForm } from './end-form.tsx'
import { MenuTrigger } from './menu-trigger.tsx'
import { MergeForm } from './merge-form.tsx'
import { topicTexts as texts } from './texts.ts'
import type { TopicDetail } from './topic.ts'
import type { TopicView } from './topic-address.ts'
import classes from './topics.module.css'
import { useTopicActs } from './use-topic-acts.ts'

type TopicActsProps = {
  readonly topic: TopicDetail
  readonly onView: (next: Partial<TopicView>) => void
}

/** What an architect can do with a topic as it stands. */
export function TopicActs({ topic, onView }: TopicActsProps) {
  const t = useText()
  const acts = useTopicActs(topic)
  return (
    <>
      {acts.error && <ReadProblem error={acts.error} />}
      <div className={classes.buttons} data-print="hidden">
        {topic.mergedInto !== null ? (
          <Button variant="default" onClick={acts.undoMerge}>
            {t(texts.undoMerge)}
          </Button>
        ) : isTopicOpen(topic.state) ? (
          <>
            {topic.state === 'parked' ? (
              <Button variant="default" onClick={acts.promote}>
                {t(texts.promote)}
              </Button>
            ) : (
              <Button variant="default" onClick={acts.demote}>
                {t(texts.demote)}
              </Button>
            )}
            <PopoverButton label={t(texts.end)} trigger={<MenuTrigger text={t(texts.end)} />}>
              {(close) => (
                <EndForm
                  onEnd={(as, outcome) => {
                    acts.end(as, outcome)
                    close()
                  }}
                />
              )}
            </PopoverButton>
            <PopoverButton label={t(texts.merge)} trigger={<MenuTrigger text={t(texts.merge)} />}>
              {(close) => (
                <MergeForm
                  topic={topic}
                  onMerge={(into) => {
                    acts.merge(into, (merged) => onView({ topic: merged }))
                    close()
                  }}
                />
              )}
            </PopoverButton>
          </>
        ) : (
          <Button variant="default" onClick={acts.reopen}>
            {t(texts.reopen)}
          </Button>
        )}
      </div>
    </>
  )
}
