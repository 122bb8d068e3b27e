import { Button, NativeSelect, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { v7 as newId } from 'uuid'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { useSay } from '#web/ui/say.tsx'
import { acceptPairingSuggestion } from '../api.ts'
import { EvidenceView } from './evidence-view.tsx'
import { pairingReads, type Suggestion, speaksFor } from './pairing.ts'
import { suggestionWords } from './pairing-words.ts'
import classes from './pairings.module.css'
import { pairingTexts as texts } from './texts.ts'

type SuggestionDrawerProps = {
  readonly suggestion: Suggestion
  readonly onDone: (pairing: string) => void
}

/** What speaks for a pairing, and the word that begins it. */
export function SuggestionDrawer({ suggestion, onDone }: SuggestionDrawerProps) {
  const t = useText()
  const { metric, helper, helped } = suggestion
  return (
    <div className={classes.drawer}>
      <p>{t(texts.why, suggestionWords(suggestion))}</p>
      <EvidenceView metric={metric} evidence={helper} as="helper" />
      <EvidenceView metric={metric} evidence={helped} as="helped" />
      <AcceptForm suggestion={suggestion} onDone={onDone} />
    </div>
  )
}

type Side = 'helper' | 'helped'

function AcceptForm({ suggestion, onDone }: SuggestionDrawerProps) {
  const t = useText()
  const say = useSay()
  const entry = useOrganisation()
  const words = suggestionWords(suggestion)
  const sides = (['helper', 'helped'] as const).filter((side) =>
    speaksFor(entry, suggestion[side].team),
  )
  const [id] = useState(() => newId())
  const [as, setAs] = useState<Side>(sides[0] ?? 'helper')
  const [text, setText] = useState(() => t(texts.defaultText, words))
  const write = useWrite(acceptPairingSuggestion, {
    refreshes: pairingReads,
    onDone: (pairing) => {
      say(t(texts.saidSo))
      onDone(pairing.id)
    },
  })
  if (sides.length === 0) return null
  const named = {
    helper: t(texts.asHelper, { team: words.helper }),
    helped: t(texts.asHelped, { team: words.helped }),
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { metric, helper, helped } = suggestion
    const pair = { metric: metric.key, helper: helper.team.slug, helped: helped.team.slug }
    const params = { organisation: entry.slug }
    write.mutate({ params, body: { id, ...pair, as, text } })
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      {write.error && <ReadProblem error={write.error} />}
      <Textarea
        label={t(texts.says)}
        required
        withAsterisk={false}
        rows={2}
        autosize={false}
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {sides.length > 1 && (
        <NativeSelect
          label={t(texts.as)}
          data={sides.map((side) => ({ value: side, label: named[side] }))}
          value={as}
          onChange={(event) => setAs(event.currentTarget.value === 'helped' ? 'helped' : 'helper')}
        />
      )}
      <Button type="submit" loading={write.isPending}>
        {sides.length > 1 ? t(texts.send) : t(as === 'helper' ? texts.offer : texts.ask)}
      </Button>
    </form>
  )
}
