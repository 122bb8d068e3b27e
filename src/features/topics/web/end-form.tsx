import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { type EndedTopicState, endedTopicStates } from '#domain/topic.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { Segmented } from '#web/ui/segmented.tsx'
import { topicTexts as texts } from './texts.ts'
import classes from './topics.module.css'

type EndFormProps = { readonly onEnd: (as: EndedTopicState, outcome: string) => void }

export function EndForm({ onEnd }: EndFormProps) {
  const t = useText()
  const [as, setAs] = useState<EndedTopicState>('discussed')
  const [outcome, setOutcome] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (outcome.trim() !== '') onEnd(as, outcome)
  }
  return (
    <form className={classes.ask} onSubmit={submit}>
      <Segmented
        label={t(texts.endAs)}
        labelHidden
        options={endedTopicStates.map((value) => ({ value, text: t(texts[value]) }))}
        value={as}
        onChange={setAs}
      />
      <Textarea
        label={t(texts.outcome)}
        required
        withAsterisk={false}
        rows={3}
        maxLength={1000}
        value={outcome}
        onChange={(event) => setOutcome(event.currentTarget.value)}
      />
      <Button type="submit">{t(texts.end)}</Button>
    </form>
  )
}
