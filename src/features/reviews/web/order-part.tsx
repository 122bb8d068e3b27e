import { Button } from '@mantine/core'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { listOrderDraws, orderTeams, readPreRead, readReview } from '../api.ts'
import { OrderLog } from './order-log.tsx'
import classes from './plan.module.css'
import { PlanProblem } from './plan-problem.tsx'
import type { Review } from './review.ts'
import { reviewTexts as texts } from './texts.ts'

type OrderPartProps = { readonly review: Review; readonly mayPlan: boolean }

export function OrderPart({ review, mayPlan }: OrderPartProps) {
  const t = useText()
  const { slug: organisation } = useOrganisation()
  const params = { organisation, cycle: review.cycle.key }
  const write = useWrite(orderTeams, { refreshes: [readReview, listOrderDraws, readPreRead] })
  const order = (mode: 'draw' | 'rota') =>
    write.mutate({ params, body: { mode, revision: review.revision } })
  return (
    <section className={classes.part} aria-labelledby="order">
      <h2 id="order" className={classes.heading}>
        {t(texts.order)}
      </h2>
      {mayPlan && (
        <>
          <p className={classes.words}>{t(texts.drawText)}</p>
          <p className={classes.row}>
            <Button
              variant="default"
              loading={write.isPending && write.variables.body.mode === 'draw'}
              disabled={write.isPending}
              onClick={() => order('draw')}
            >
              {t(texts.draw)}
            </Button>
            <Button
              variant="default"
              loading={write.isPending && write.variables.body.mode === 'rota'}
              disabled={write.isPending}
              onClick={() => order('rota')}
            >
              {t(texts.rota)}
            </Button>
          </p>
        </>
      )}
      {write.error && <PlanProblem error={write.error} />}
      <OrderLog review={review} />
    </section>
  )
}
