import { useOrganisation, worksForAll } from '#web/api/use-session.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import classes from './plan.module.css'
import { PlanForm } from './plan-form.tsx'
import { reviewTexts as texts } from './texts.ts'

export function UnplannedReview({ cycle }: { readonly cycle: string }) {
  const t = useText()
  const entry = useOrganisation()
  const title = t(texts.reviewOf, { cycle })
  if (!worksForAll(entry)) {
    return (
      <>
        <PageHeader title={title} />
        <EmptyState title={t(texts.notPlanned)}>{t(texts.notPlannedReader)}</EmptyState>
      </>
    )
  }
  return (
    <>
      <PageHeader
        title={title}
        aside={t(texts.notPlannedShort)}
        subtitle={t(texts.notPlannedText)}
      />
      <div className={classes.narrow}>
        <PlanForm cycle={cycle} review={null} onDone={() => undefined} />
      </div>
    </>
  )
}
