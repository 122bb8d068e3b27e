import { Link } from '@tanstack/react-router'
import { directionTexts, rollUpTexts } from '#features/templates/web/metric-words.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useText } from '#web/texts/language-provider.tsx'
import type { Chart } from './chart-series.ts'
import classes from './metric-page.module.css'
import { metricTexts as texts } from './texts.ts'

export function MetricFacts({ chart }: { readonly chart: Chart }) {
  const t = useText()
  const { slug: organisation } = useOrganisation()
  const { metric, connection } = chart
  return (
    <section>
      <h2 className={classes.title}>{t(texts.about)}</h2>
      <p>{metric.definition}</p>
      <dl className={classes.facts}>
        <div>
          <dt>{t(texts.unit)}</dt>
          <dd>{metric.unit}</dd>
        </div>
        <div>
          <dt>{t(texts.better)}</dt>
          <dd>{t(directionTexts[metric.direction])}</dd>
        </div>
        <div>
          <dt>{t(texts.rollUp)}</dt>
          <dd>{t(rollUpTexts[metric.rollUp])}</dd>
        </div>
        {metric.pairedWith !== null && (
          <div>
            <dt>{t(texts.guard)}</dt>
            <dd>{metric.pairedWith}</dd>
          </div>
        )}
        <div>
          <dt>{t(texts.source)}</dt>
          <dd>
            {connection ? (
              <Link
                to="/$organisation/settings/connections/$connection"
                params={{ organisation, connection: connection.id }}
              >
                {connection.name}
              </Link>
            ) : (
              t(texts.byHand)
            )}
          </dd>
        </div>
      </dl>
    </section>
  )
}
