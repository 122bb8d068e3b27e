import { Button, NumberInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { setTeamTarget } from '#features/templates/api.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { useSay } from '#web/ui/say.tsx'
import { readChart } from '../api.ts'
import type { Chart } from './chart-series.ts'
import classes from './metric-page.module.css'
import { metricTexts as texts } from './texts.ts'

export function TeamTargetForm({ chart }: { readonly chart: Chart }) {
  const t = useText()
  const say = useSay()
  const { slug: organisation } = useOrganisation()
  const [lower, setLower] = useState<number | string>(chart.target?.lower ?? '')
  const [upper, setUpper] = useState<number | string>(chart.target?.upper ?? '')
  const write = useWrite(setTeamTarget, {
    refreshes: [readChart],
    onDone: () => say(t(texts.saved)),
  })
  const bound = (typed: number | string) => (typed === '' ? null : Number(typed))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const wanted = { lower: bound(lower), upper: bound(upper) }
    const target = wanted.lower === null && wanted.upper === null ? null : wanted
    const params = { organisation, team: chart.team.slug, metric: chart.metric.key }
    write.mutate({ params, body: { target } })
  }
  return (
    <form className={classes.form} onSubmit={submit} aria-label={t(texts.target)}>
      <h2 className={classes.title}>{t(texts.target)}</h2>
      <p className={classes.quiet}>{t(texts.targetText)}</p>
      {write.error && <ReadProblem error={write.error} />}
      <div className={classes.pair}>
        <NumberInput label={t(texts.atLeast)} hideControls value={lower} onChange={setLower} />
        <NumberInput label={t(texts.atMost)} hideControls value={upper} onChange={setUpper} />
      </div>
      <div>
        <Button type="submit" variant="default" loading={write.isPending}>
          {t(texts.save)}
        </Button>
      </div>
    </form>
  )
}
