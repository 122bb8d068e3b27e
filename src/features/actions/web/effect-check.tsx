import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { v7 as newId } from 'uuid'
import { type EffectAnswer, effectAnswers } from '#domain/action-effect.ts'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { useSay } from '#web/ui/say.tsx'
import { Segmented } from '#web/ui/segmented.tsx'
import { judgeActionEffect, readActionEffect } from '../api.ts'
import { type ActionDetail, actionReads } from './action.ts'
import classes from './action-drawer.module.css'
import { EffectChart } from './effect-chart.tsx'
import { actionTexts as texts } from './texts.ts'

type EffectCheckProps = { readonly action: ActionDetail; readonly mayWork: boolean }

/** Before and after on the metric's chart, and what the team says of it. */
export function EffectCheck({ action, mayWork }: EffectCheckProps) {
  const { t, format } = useLanguage()
  const { slug: organisation } = useOrganisation()
  const effect = useRead(readActionEffect, { params: { organisation, action: action.id } })
  return (
    <section className={classes.part} aria-labelledby="action-effect">
      <h3 id="action-effect">{t(texts.effect)}</h3>
      {action.effect.state === 'waiting' && action.answers.length === 0 && (
        <p className={classes.quiet}>{t(texts.effectWaiting)}</p>
      )}
      {effect.error && <ReadProblem error={effect.error} onRetry={() => effect.refetch()} />}
      {effect.data?.charts.length === 0 && (
        <p className={classes.quiet}>{t(texts.neverMeasured)}</p>
      )}
      {effect.data?.charts.map((chart) => (
        <EffectChart
          key={chart.workload?.slug ?? ''}
          action={action}
          effect={effect.data}
          chart={chart}
        />
      ))}
      {action.answers.length > 0 && (
        <ul className={classes.list}>
          {action.answers.map(({ id, answer, note, by, at }) => (
            <li key={id}>
              <p className={classes.said}>
                <strong>{t(texts[answer])}</strong> {note}
              </p>
              <p className={classes.quiet}>
                {t(texts.byAt, { name: by, date: format.dateTime(at) })}
              </p>
            </li>
          ))}
        </ul>
      )}
      {mayWork && <EffectForm key={action.answers.length} action={action} />}
    </section>
  )
}

function EffectForm({ action }: { readonly action: ActionDetail }) {
  const { t } = useLanguage()
  const say = useSay()
  const { slug: organisation } = useOrganisation()
  const [id] = useState(() => newId())
  const [answer, setAnswer] = useState<EffectAnswer | ''>('')
  const [note, setNote] = useState('')
  const write = useWrite(judgeActionEffect, {
    refreshes: actionReads,
    onDone: () => say(t(texts.said)),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (answer === '') return
    write.mutate({ params: { organisation, action: action.id }, body: { id, answer, note } })
  }
  return (
    <form className={classes.say} onSubmit={submit}>
      {write.error && <ReadProblem error={write.error} />}
      <Segmented<EffectAnswer | ''>
        label={t(texts.answer)}
        options={effectAnswers.map((value) => ({ value, text: t(texts[value]) }))}
        value={answer}
        onChange={setAnswer}
      />
      {answer !== '' && (
        <>
          <Textarea
            aria-label={t(texts.effectNote)}
            placeholder={t(texts.effectNote)}
            rows={2}
            autosize={false}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Button type="submit" size="xs" loading={write.isPending}>
            {t(texts.sayIt)}
          </Button>
        </>
      )}
    </form>
  )
}
