import { Button, NativeSelect } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { listTopics } from '../api.ts'
import { topicTexts as texts } from './texts.ts'
import type { TopicDetail } from './topic.ts'
import classes from './topics.module.css'

type MergeFormProps = {
  readonly topic: TopicDetail
  readonly onMerge: (into: string) => void
}

export function MergeForm({ topic, onMerge }: MergeFormProps) {
  const t = useText()
  const { slug: organisation } = useOrganisation()
  const topics = useRead(listTopics, { params: { organisation }, query: { limit: 200 } })
  const [chosen, setChosen] = useState<string | null>(null)
  const others = topics.data?.items.filter(({ id }) => id !== topic.id) ?? []
  const into = chosen ?? others[0]?.id
  if (!topics.data) return null
  if (into === undefined) return <p className={classes.ask}>{t(texts.nothingToMerge)}</p>
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onMerge(into)
  }
  return (
    <form className={classes.ask} onSubmit={submit}>
      <NativeSelect
        label={t(texts.mergeInto)}
        description={t(texts.mergeText)}
        data={others.map(({ id, text }) => ({ value: id, label: text }))}
        value={into}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <Button type="submit">{t(texts.mergeNow)}</Button>
    </form>
  )
}
