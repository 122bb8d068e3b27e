import { useState } from 'react'
import { useOrganisation, worksForAll } from '#web/api/use-session.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { DrawerBeside } from '#web/ui/drawer-beside.tsx'
import { titleOf } from './agenda-columns.tsx'
import { AgendaEditor } from './agenda-editor.tsx'
import { AgendaItemView } from './agenda-item-view.tsx'
import { InvitationPart } from './invitation-part.tsx'
import { OrderPart } from './order-part.tsx'
import classes from './plan.module.css'
import { PlanForm } from './plan-form.tsx'
import { PlanHeader } from './plan-header.tsx'
import type { Review } from './review.ts'
import { reviewTexts as texts } from './texts.ts'
import { useAgenda } from './use-agenda.ts'
import { usePlanFacts } from './use-plan-facts.ts'

const details = 'details'

/** When, who, in which order, and how the reports stand. */
export function PlanView({ review }: { readonly review: Review }) {
  const t = useText()
  const entry = useOrganisation()
  /** Id of an item, or the details. */
  const [beside, setBeside] = useState<string | null>(null)
  const change = useAgenda(review)
  const facts = usePlanFacts(review.cycle.key)
  const { state, facilitator, coFacilitator } = review
  const isNamed = [facilitator?.id, coFacilitator?.id].includes(entry.personId)
  const mayPlan = state !== 'closed' && (worksForAll(entry) || isNamed)
  const item = change.agenda.find(({ id }) => id === beside)
  const close = () => setBeside(null)
  return (
    <DrawerBeside
      drawer={
        beside === details
          ? {
              title: t(texts.details),
              content: <PlanForm cycle={review.cycle.key} review={review} onDone={close} />,
            }
          : item
            ? {
                title: titleOf(item),
                content: (
                  <AgendaItemView key={item.id} {...{ review, item, change, facts, mayPlan }} />
                ),
              }
            : null
      }
      onClose={close}
    >
      <PlanHeader review={review} onEdit={mayPlan ? () => setBeside(details) : null} />
      <div className={classes.parts}>
        <AgendaEditor {...{ review, change, facts, mayPlan }} openId={beside} onOpen={setBeside} />
        <OrderPart review={review} mayPlan={mayPlan && state === 'planned'} />
        {state !== 'closed' && <InvitationPart review={review} mayPlan={mayPlan} />}
      </div>
    </DrawerBeside>
  )
}
