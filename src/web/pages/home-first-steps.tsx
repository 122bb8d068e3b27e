import { Link } from '@tanstack/react-router'
import { useOrganisation } from '#web/api/use-session.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { areStepsDone } from './day-zero-steps.ts'
import { dayZeroTexts as texts } from './day-zero-texts.ts'
import classes from './step-list.module.css'
import { StepList } from './step-list.tsx'
import { useDayZero } from './use-day-zero.ts'

type HomeFirstStepsProps = { readonly cycle: string; readonly previousCycle: string | null }

/** How many steps are worth seeing at once. */
const shown = 4

/** What comes next on day zero; it goes when all is done. */
export function HomeFirstSteps({ cycle, previousCycle }: HomeFirstStepsProps) {
  const t = useText()
  const { slug } = useOrganisation()
  const steps = useDayZero({ cycle, previousCycle })
  if (steps === null || areStepsDone(steps)) return null
  const done = steps.filter(({ isDone }) => isDone).length
  return (
    <section className={classes.steps} aria-labelledby="first-steps">
      <h2 id="first-steps" className={classes.heading}>
        {t(texts.title)}{' '}
        <span className={classes.count}>{t(texts.done, { done, total: steps.length })}</span>
      </h2>
      <StepList steps={steps.filter(({ isDone }) => !isDone).slice(0, shown)} />
      <Link to="/$organisation/day-zero" params={{ organisation: slug }}>
        {t(texts.all)}
      </Link>
    </section>
  )
}
