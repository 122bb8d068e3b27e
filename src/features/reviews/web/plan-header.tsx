import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { LinkedText } from '#features/notices/web/linked-text.tsx'
import { useOrganisation } from '#web/api/use-session.ts'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import classes from './plan.module.css'
import type { Review } from './review.ts'
import { reviewTexts as texts } from './texts.ts'
import { useTimes } from './use-times.ts'

type PlanHeaderProps = {
  readonly review: Review
  /** Null for who may not. */
  readonly onEdit: (() => void) | null
}

export function PlanHeader({ review, onEdit }: PlanHeaderProps) {
  const t = useText()
  const format = useFormat()
  const { slug: organisation } = useOrganisation()
  const { cycle, state, facilitator, coFacilitator, place } = review
  const params = { organisation, cycle: cycle.key }
  const names = [facilitator, coFacilitator].flatMap((person) => person?.name ?? [])
  const times = useTimes(review)
  const facts = [
    times,
    names.length === 0
      ? t(texts.facilitatedByNobody)
      : t(texts.facilitatedBy, { names: format.list(names) }),
  ]
  return (
    <PageHeader
      title={t(texts.reviewOf, { cycle: cycle.key })}
      aside={t(texts[state])}
      subtitle={
        <>
          {facts.join(' · ')}
          {place !== '' && (
            <>
              {' · '}
              <LinkedText text={place} />
            </>
          )}
        </>
      }
      actions={
        <>
          {onEdit && (
            <Button variant="default" onClick={onEdit}>
              {t(texts.edit)}
            </Button>
          )}
          <Link to="/$organisation/reviews/$cycle/pre-read" params={params} className={classes.go}>
            {t(texts.preRead)}
          </Link>
          {state === 'live' && (
            <Link
              to="/$organisation/reviews/$cycle/close-out"
              params={params}
              className={classes.go}
            >
              {t(texts.toCloseOut)}
            </Link>
          )}
          {state === 'closed' ? (
            <Link
              to="/$organisation/reviews/$cycle/summary"
              params={params}
              className={classes.main}
            >
              {t(texts.toSummary)}
            </Link>
          ) : (
            <Link to="/$organisation/reviews/$cycle/room" params={params} className={classes.main}>
              {t(texts.toRoom)}
            </Link>
          )}
        </>
      }
    />
  )
}
