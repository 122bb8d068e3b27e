import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useOrganisation, worksForAll } from '#web/api/use-session.ts'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { DrawerBeside } from '#web/ui/drawer-beside.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { AgendaEditor } from './agenda-editor.tsx'
import { InvitationPart } from './invitation-part.tsx'
import { OrderPart } from './order-part.tsx'
import classes from './plan.module.css'
import { PlanForm } from './plan-form.tsx'
import type { Review } from './review.ts'
import { reviewTexts as texts } from './texts.ts'

/** When, who, in which order, and how the reports stand. */
export function PlanView({ review }: { readonly review: Review }) {
  const t = useText()
  const format = useFormat()
  const entry = useOrganisation()
  const [isEditing, setEditing] = useState(false)
  const { cycle, state, facilitator, coFacilitator } = review
  const params = { organisation: entry.slug, cycle: cycle.key }
  const mayPlan = state !== 'closed' && (worksForAll(entry) || entry.personId === facilitator?.id)
  const names = [facilitator, coFacilitator].flatMap((person) => person?.name ?? [])
  const said = { at: format.dateTime(review.startsAt), booked: review.bookedMinutes }
  const close = () => setEditing(false)
  return (
    <DrawerBeside
      drawer={
        isEditing
          ? {
              title: t(texts.details),
              content: <PlanForm cycle={cycle.key} review={review} onDone={close} />,
            }
          : null
      }
      onClose={close}
    >
      <PageHeader
        title={t(texts.reviewOf, { cycle: cycle.key })}
        aside={t(texts[state])}
        subtitle={
          review.place === ''
            ? t(texts.subtitle, said)
            : t(texts.subtitlePlace, { ...said, place: review.place })
        }
        actions={
          <>
            {mayPlan && (
              <Button variant="default" onClick={() => setEditing(true)}>
                {t(texts.edit)}
              </Button>
            )}
            <Link
              to="/$organisation/reviews/$cycle/pre-read"
              params={params}
              className={classes.go}
            >
              {t(texts.preRead)}
            </Link>
            {state === 'closed' ? (
              <Link
                to="/$organisation/reviews/$cycle/summary"
                params={params}
                className={classes.main}
              >
                {t(texts.toSummary)}
              </Link>
            ) : (
              <Link
                to="/$organisation/reviews/$cycle/room"
                params={params}
                className={classes.main}
              >
                {t(texts.toRoom)}
              </Link>
            )}
          </>
        }
      />
      <p className={classes.quiet}>
        {names.length === 0
          ? t(texts.facilitatedByNobody)
          : t(texts.facilitatedBy, { names: format.list(names) })}
      </p>
      <div className={classes.parts}>
        <AgendaEditor key={review.revision} review={review} mayPlan={mayPlan} />
        <OrderPart review={review} mayPlan={mayPlan && state === 'planned'} />
        <InvitationPart review={review} mayPlan={mayPlan} />
      </div>
    </DrawerBeside>
  )
}
