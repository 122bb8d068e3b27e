import { NativeSelect } from '@mantine/core'
import { KeptField } from '#features/actions/web/kept-field.tsx'
import { useMetricChoices } from '#features/actions/web/use-choices.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { changeTopic } from '../api.ts'
import { topicTexts as texts } from './texts.ts'
import { type TopicDetail, topicReads } from './topic.ts'
import classes from './topics.module.css'

/** Its text and its metric, saved as they are left. */
export function TopicWords({ topic }: { readonly topic: TopicDetail }) {
  const t = useText()
  const { slug: organisation } = useOrganisation()
  const metrics = useMetricChoices()
  const change = useWrite(changeTopic, { refreshes: topicReads })
  const params = { organisation, topic: topic.id }
  return (
    <div className={classes.fields}>
      {change.error && <ReadProblem error={change.error} />}
      <KeptField
        label={t(texts.reword)}
        saved={topic.text}
        isRequired
        isLong
        maxLength={500}
        onSave={(text) => change.mutate({ params, body: { text } })}
      />
      <NativeSelect
        label={t(texts.metric)}
        data={[{ value: '', label: t(texts.noMetric) }, ...metrics]}
        value={topic.metric?.key ?? ''}
        onChange={({ currentTarget: { value } }) =>
          change.mutate({ params, body: { metric: value || null } })
        }
      />
    </div>
  )
}
