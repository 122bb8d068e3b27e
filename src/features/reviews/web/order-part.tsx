import { Button } from '@mantine/core'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { listOrderDraws, orderTeams, readReview } from '../api.ts'
import classes from './plan.module.css'
import type { Review } from './review.ts'
import { reviewTexts as texts } from './texts.ts'

type OrderPartProps = { readonly review: Review; readonly mayPlan: boolean }

export function OrderPart({ review, mayPlan }: OrderPartProps) {
  const t = useText()
  const { slug: organisation } = useOrganisation()
  const params = { organisation, cycle: review.cycle.key }
  const write = useWrite(orderTeams, { refreshes: [readReview, listOrderDraws] })
  const order = (mode: 'draw' | 'rota') =>
    write.mutate({ params, body: { mode, revision: review.revision } })
  return (
    <section aria-labelledby="order">
      <h2 id="order" className={classes.heading}>
        {t(texts.order)}
      </h2>
      {mayPlan && (
        <>
          <p className={classes.quiet}>{t(texts.drawText)}</p>
          <p className={classes.row}>
            <Button variant="default" loading={write.isPending} onClick={() => order('draw')}>
              {t(texts.draw)}
            </Button>
            <Button variant="default" disabled={write.isPending} onClick={() => order('rota')}>
              {t(texts.rota)}
            </Button>
            <span className={classes.quiet}>{t(texts.byHand)}</span>
          </p>
        </>
      )}
      {write.error && <ReadProblem error={write.error} />}
      <OrderLog review={review} />
    </section>
  )
}

function OrderLog({ review }: { readonly review: Review }) {
  const t = useText()
  const format = useFormat()
  const { slug: organisation } = useOrganisation()
  const params = { organisation, cycle: review.cycle.key }
  const draws = useRead(listOrderDraws, { params })
  const names = new Map(
    review.agenda.flatMap(({ team }) => (team ? [[team.slug, team.name] as const] : [])),
  )
  const nameOf = (slug: string) => names.get(slug) ?? slug
  return (
    <details>
      <summary className={classes.quiet}>{t(texts.orderLog)}</summary>
      {draws.data?.items.length === 0 && <p className={classes.quiet}>{t(texts.noOrders)}</p>}
      <ul className={classes.list}>
        {draws.data?.items.map((draw) => (
          <li key={draw.id} className={classes.entry}>
            <p>
              {t(texts.drewBy, { mode: draw.mode, by: draw.by, at: format.dateTime(draw.at) })}
              {': '}
              {format.list(draw.order.map(nameOf))}
            </p>
            {draw.mode === 'draw' && (
              <p className={classes.quiet}>
                {t(texts.seed, { seed: draw.seed })}.{' '}
                {t(texts.weights, {
                  weights: Object.entries(draw.weightsBefore)
                    .map(
                      ([slug, weight]) =>
                        `${nameOf(slug)} ${format.number(weight, { maximumFractionDigits: 2 })}`,
                    )
                    .join(', '),
                })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
