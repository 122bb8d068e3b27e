import type { Output } from '#api/endpoint.ts'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { listOrderDraws } from '../api.ts'
import classes from './order-log.module.css'
import type { Review } from './review.ts'
import { reviewTexts as texts } from './texts.ts'

type Draw = Output<typeof listOrderDraws>['items'][number]

/** Every order that the teams had, and how it came about; anybody can draw it again. */
export function OrderLog({ review }: { readonly review: Review }) {
  const t = useText()
  const { slug: organisation } = useOrganisation()
  const params = { organisation, cycle: review.cycle.key }
  const draws = useRead(listOrderDraws, { params })
  const names = new Map(
    review.agenda.flatMap(({ team }) => (team ? [[team.slug, team.name] as const] : [])),
  )
  return (
    <details>
      <summary className={classes.quiet}>{t(texts.orderLog)}</summary>
      {draws.error && <ReadProblem error={draws.error} onRetry={() => draws.refetch()} />}
      {draws.data?.items.length === 0 && <p className={classes.quiet}>{t(texts.noOrders)}</p>}
      <ol className={classes.log}>
        {draws.data?.items.map((draw, at) => (
          <OrderDraw
            key={draw.id}
            draw={draw}
            isNewest={at === 0}
            nameOf={(slug) => names.get(slug) ?? slug}
          />
        ))}
      </ol>
    </details>
  )
}

type OrderDrawProps = {
  readonly draw: Draw
  readonly isNewest: boolean
  readonly nameOf: (slug: string) => string
}

function OrderDraw({ draw, isNewest, nameOf }: OrderDrawProps) {
  const t = useText()
  const format = useFormat()
  const isDrawn = draw.mode === 'draw'
  return (
    <li>
      <details open={isNewest}>
        <summary>
          {t(texts.drewBy, { mode: draw.mode, by: draw.by, at: format.dateTime(draw.at) })}
        </summary>
        {isDrawn && <p className={classes.quiet}>{t(texts.seed, { seed: draw.seed })}</p>}
        <ol className={classes.teams}>
          {draw.order.map((slug) => {
            const weight = draw.weightsBefore[slug]
            return (
              <li key={slug}>
                {nameOf(slug)}{' '}
                {isDrawn && weight !== undefined && (
                  <span className={classes.quiet}>
                    {format.number(weight, { maximumFractionDigits: 2 })}
                  </span>
                )}
              </li>
            )
          })}
        </ol>
      </details>
    </li>
  )
}
