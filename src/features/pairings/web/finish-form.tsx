import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useText } from '#web/texts/language-provider.tsx'
import classes from './pairings.module.css'
import { pairingTexts as texts } from './texts.ts'
import type { MovePairing } from './use-move-pairing.ts'

type FinishFormProps = { readonly isFolded: boolean; readonly moving: MovePairing }

/** What happened, in the teams' words: with it a pairing is finished. */
export function FinishForm({ isFolded, moving }: FinishFormProps) {
  const t = useText()
  const [isOpen, setOpen] = useState(!isFolded)
  const [outcome, setOutcome] = useState('')
  if (!isOpen) {
    return (
      <Button variant="default" onClick={() => setOpen(true)}>
        {t(texts.finish)}
      </Button>
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (outcome.trim() !== '') moving.finish(outcome)
  }
  return (
    <form className={classes.finish} onSubmit={submit}>
      <Textarea
        label={t(texts.whatHappened)}
        description={t(texts.whatHappenedHint)}
        required
        withAsterisk={false}
        rows={3}
        autosize={false}
        maxLength={2000}
        value={outcome}
        onChange={(event) => setOutcome(event.currentTarget.value)}
      />
      <Button type="submit" loading={moving.isPending}>
        {t(texts.finish)}
      </Button>
    </form>
  )
}
