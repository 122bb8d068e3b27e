import { listCycles } from '#features/cycles/api.ts'
import { MaturityTable } from '#features/maturity/web/maturity-table.tsx'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import classes from './day-zero-page.module.css'
import { areStepsDone } from './day-zero-steps.ts'
import { dayZeroTexts as texts } from './day-zero-texts.ts'
import { usePlace } from './page-place.tsx'
import { ReadProblem } from './read-problem.tsx'
import stepClasses from './step-list.module.css'
import { StepList } from './step-list.tsx'
import { useDayZero } from './use-day-zero.ts'

/** The guide from nothing to the first review; it stays as a checklist that knows what is done. */
export function DayZeroPage() {
  const t = useText()
  const { slug: organisation } = useOrganisation()
  const cycles = useRead(listCycles, { params: { organisation }, query: { count: 2 } })
  usePlace(t(texts.title))
  if (cycles.error && !cycles.data) {
    return (
      <>
        <PageHeader title={t(texts.title)} />
        <ReadProblem error={cycles.error} onRetry={() => cycles.refetch()} />
      </>
    )
  }
  const { current, items } = cycles.data ?? { current: null, items: [] }
  const at = items.findIndex(({ key }) => key === current)
  return (
    <div className={classes.page}>
      <PageHeader
        title={t(texts.title)}
        subtitle={<span className={classes.lead}>{t(texts.lead)}</span>}
      />
      <div className={classes.steps}>
        {current !== null && (
          <DayZeroSteps cycle={current} previousCycle={items[at + 1]?.key ?? null} />
        )}
      </div>
      <section id="stages">
        <MaturityTable />
      </section>
    </div>
  )
}

type DayZeroStepsProps = { readonly cycle: string; readonly previousCycle: string | null }

function DayZeroSteps(cycles: DayZeroStepsProps) {
  const t = useText()
  const steps = useDayZero(cycles)
  if (steps === null) return null
  const done = steps.filter(({ isDone }) => isDone).length
  return (
    <section className={stepClasses.steps} aria-labelledby="day-zero-steps">
      <h2 id="day-zero-steps" className={stepClasses.heading}>
        {t(texts.steps)}{' '}
        <span className={stepClasses.count}>{t(texts.done, { done, total: steps.length })}</span>
      </h2>
      {areStepsDone(steps) && <p className={classes.done}>{t(texts.allDone)}</p>}
      <StepList steps={steps} />
    </section>
  )
}
