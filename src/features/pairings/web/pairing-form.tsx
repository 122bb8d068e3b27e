import { Button, NativeSelect, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { v7 as newId } from 'uuid'
import { useMetricChoices, useTeamChoices } from '#features/actions/web/use-choices.ts'
import { useOrganisation, worksForAll } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { useSay } from '#web/ui/say.tsx'
import { beginPairing } from '../api.ts'
import { pairingReads } from './pairing.ts'
import classes from './pairings.module.css'
import { pairingTexts as texts } from './texts.ts'

type PairingFormProps = {
  readonly kind: 'offer' | 'ask'
  readonly onDone: (pairing: string) => void
}

/** Offers help or asks for it, of one team or of any. */
export function PairingForm({ kind, onDone }: PairingFormProps) {
  const t = useText()
  const say = useSay()
  const entry = useOrganisation()
  const teams = useTeamChoices()
  const metrics = useMetricChoices()
  const own = worksForAll(entry)
    ? teams
    : teams.filter(({ value }) => entry.teams.some(({ slug }) => slug === value))
  const [id] = useState(() => newId())
  const [chosen, setChosen] = useState<string | null>(null)
  const [other, setOther] = useState('')
  const [metric, setMetric] = useState('')
  const [text, setText] = useState('')
  const team = chosen ?? own[0]?.value ?? ''
  const write = useWrite(beginPairing, {
    refreshes: pairingReads,
    onDone: (pairing) => {
      say(t(texts.saidSo))
      onDone(pairing.id)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const body = { id, kind, team, other: other || null, metric: metric || null, text }
    write.mutate({ params: { organisation: entry.slug }, body })
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      {write.error && <ReadProblem error={write.error} />}
      <Textarea
        label={t(kind === 'offer' ? texts.whatOffered : texts.whatAsked)}
        required
        withAsterisk={false}
        rows={3}
        autosize={false}
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <NativeSelect
        label={t(texts.team)}
        data={own}
        value={team}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <NativeSelect
        label={t(texts.other)}
        data={[
          { value: '', label: t(texts.anyTeam) },
          ...teams.filter(({ value }) => value !== team),
        ]}
        value={other}
        onChange={(event) => setOther(event.currentTarget.value)}
      />
      <NativeSelect
        label={t(texts.metric)}
        data={[{ value: '', label: t(texts.noMetric) }, ...metrics]}
        value={metric}
        onChange={(event) => setMetric(event.currentTarget.value)}
      />
      <Button type="submit" loading={write.isPending}>
        {t(kind === 'offer' ? texts.offer : texts.ask)}
      </Button>
    </form>
  )
}
