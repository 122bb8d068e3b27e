import { NativeSelect } from '@mantine/core'
import { useParams, useRouter, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useRead } from '#web/api/use-read.ts'
import { leadsTeam, useOrganisation } from '#web/api/use-session.ts'
import { XmrChart } from '#web/charts/xmr-chart.tsx'
import { usePlace } from '#web/pages/page-place.tsx'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { Segmented } from '#web/ui/segmented.tsx'
import { readChart } from '../api.ts'
import { type Chart, chartSeries, hasValues } from './chart-series.ts'
import { CycleValues } from './cycle-values.tsx'
import { MetricFacts } from './metric-facts.tsx'
import classes from './metric-page.module.css'
import { RawValues } from './raw-values.tsx'
import { SignalList } from './signal-list.tsx'
import { TeamTarget } from './team-target.tsx'
import { metricTexts as texts } from './texts.ts'

const spans = ['13', '26', '52'] as const

export function MetricPage() {
  const t = useText()
  const entry = useOrganisation()
  const { team = '', metric = '' } = useParams({ strict: false })
  const { workload } = useSearch({ strict: false })
  const [span, setSpan] = useState<(typeof spans)[number]>('26')
  const organisation = entry.slug
  const chart = useRead(
    readChart,
    { params: { organisation, team, metric }, query: { workload, cycles: Number(span) } },
    { keepPrevious: true },
  )
  const { data } = chart
  usePlace(data?.metric.name ?? null, [
    { title: t(texts.teams), href: `/${organisation}/teams` },
    { title: data?.team.name ?? team, href: `/${organisation}/teams/${team}/reports/current` },
  ])
  if (chart.error) return <ReadProblem error={chart.error} onRetry={() => chart.refetch()} />
  if (!data) return null
  const measured = { ...data.metric, currency: data.currency ?? entry.currency }
  return (
    <>
      <PageHeader
        title={data.metric.name}
        subtitle={
          data.workload
            ? t(texts.ofWorkload, { team: data.team.name, workload: data.workload.name })
            : data.team.name
        }
        actions={
          <>
            <WorkloadSelect chart={data} />
            <Segmented
              label={t(texts.span)}
              labelHidden
              options={spans.map((value) => ({ value, text: value }))}
              value={span}
              onChange={setSpan}
            />
          </>
        }
      />
      {hasValues(data) ? (
        <XmrChart series={chartSeries(data)} metric={measured} />
      ) : (
        <EmptyState title={t(texts.noValues)}>{t(texts.noValuesText)}</EmptyState>
      )}
      <div className={classes.columns}>
        <SignalList chart={data} />
        <div>
          <MetricFacts chart={data} />
          {leadsTeam(entry, team) && <TeamTarget key={data.metric.key} chart={data} />}
        </div>
      </div>
      <CycleValues chart={data} metric={measured} />
      <RawValues team={team} metric={measured} metricKey={metric} workload={workload} />
    </>
  )
}

function WorkloadSelect({ chart }: { readonly chart: Chart }) {
  const t = useText()
  const router = useRouter()
  const { slug: organisation } = useOrganisation()
  if (chart.workloads.length === 0) return null
  const base = `/${organisation}/teams/${chart.team.slug}/metrics/${chart.metric.key}`
  return (
    <NativeSelect
      aria-label={t(texts.workload)}
      data={[
        { value: '', label: t(texts.wholeTeam) },
        ...chart.workloads.map(({ slug, name }) => ({ value: slug, label: name })),
      ]}
      value={chart.workload?.slug ?? ''}
      onChange={({ currentTarget: { value } }) =>
        router.history.push(value === '' ? base : `${base}?workload=${value}`)
      }
    />
  )
}
