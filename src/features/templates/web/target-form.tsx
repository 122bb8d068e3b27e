import { Button, NumberInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Target } from '#domain/metric.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import classes from './template.module.css'
import { templateTexts as texts } from './texts.ts'

type TargetFormProps = {
  /** Whose target it is. */
  readonly title: string
  readonly explanation: string
  readonly target: Target | null
  readonly problem: Error | null
  readonly isPending: boolean
  /** Null when both bounds are empty. */
  readonly onSave: (target: Target | null) => void
}

export function TargetForm(props: TargetFormProps) {
  const t = useText()
  const [lower, setLower] = useState<number | string>(props.target?.lower ?? '')
  const [upper, setUpper] = useState<number | string>(props.target?.upper ?? '')
  const bound = (typed: number | string) => (typed === '' ? null : Number(typed))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const target = { lower: bound(lower), upper: bound(upper) }
    props.onSave(target.lower === null && target.upper === null ? null : target)
  }
  return (
    <form className={classes.form} onSubmit={submit} aria-label={props.title}>
      <h3 className={classes.title}>{props.title}</h3>
      <p className={classes.quiet}>{props.explanation}</p>
      {props.problem && <ReadProblem error={props.problem} />}
      <div className={classes.pair}>
        <NumberInput label={t(texts.lowerBound)} hideControls value={lower} onChange={setLower} />
        <NumberInput label={t(texts.upperBound)} hideControls value={upper} onChange={setUpper} />
      </div>
      <div>
        <Button type="submit" variant="default" loading={props.isPending}>
          {t(texts.save)}
        </Button>
      </div>
    </form>
  )
}
