import { Link } from '@tanstack/react-router'
import type { Output } from '#api/endpoint.ts'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useMedia } from '#web/shell/use-media.ts'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { pillarName } from '#web/texts/pillar-name.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import { readSharedProblems } from '../api.ts'
import classes from './shared-problems.module.css'
import { portfolioTexts as texts } from './texts.ts'

type Problem = Output<typeof readSharedProblems>['items'][number]

/** Metrics that get worse in several teams, beside the teams that have made them better. */
export function SharedProblems({ cycle }: { readonly cycle: string }) {
  const t = useText()
  const { slug: organisation } = useOrganisation()
  const isPhone = useMedia('(width < 40em)')
  const problems = useRead(readSharedProblems, { params: { organisation, cycle } })
  const rows = problems.data?.items ?? null
  if (problems.error) {
    return <ReadProblem error={problems.error} onRetry={() => problems.refetch()} />
  }
  if (rows === null) return null
  if (rows.length > 0 && !isPhone) {
    return (
      <div className={classes.section}>
        <ProblemTable problems={rows} cycle={cycle} />
      </div>
    )
  }
  return (
    <section className={classes.section}>
      <h2 className={classes.title}>{t(texts.shared)}</h2>
      <p className={classes.words}>{t(rows.length === 0 ? texts.noneShared : texts.sharedText)}</p>
      <ProblemStack problems={rows} cycle={cycle} />
    </section>
  )
}

type ProblemsProps = { readonly problems: readonly Problem[]; readonly cycle: string }

function ProblemTable({ problems, cycle }: ProblemsProps) {
  const t = useText()
  const format = useFormat()
  const named = (teams: Problem['improving']) => format.list(teams.map(({ name }) => name))
  return (
    <DataTable
      title={t(texts.shared)}
      aside={<span className={classes.aside}>{t(texts.sharedText)}</span>}
      rows={problems}
      rowKey={({ metric }) => metric}
      fileName={`shared-problems-${cycle}`}
      empty={null}
      columns={[
        {
          key: 'metric',
          title: t(texts.metric),
          isRowHeader: true,
          cell: ({ name }) => <span className={classes.metric}>{name}</span>,
          text: ({ name }) => name,
        },
        {
          key: 'pillar',
          title: t(texts.pillar),
          width: '9rem',
          cell: ({ pillar }) => pillarName(t, pillar),
          text: ({ pillar }) => pillarName(t, pillar),
        },
        {
          key: 'worsening',
          title: t(texts.worsensIn),
          width: '16rem',
          cell: (problem) => (
            <TeamLinks teams={problem.worsening} metric={problem.metric} cycle={cycle} />
          ),
          text: ({ worsening }) => named(worsening),
        },
        {
          key: 'improving',
          title: t(texts.canHelp),
          grows: true,
          cell: (problem) => (
            <TeamLinks teams={problem.improving} metric={problem.metric} cycle={cycle} />
          ),
          text: ({ improving }) => named(improving),
        },
      ]}
    />
  )
}

function ProblemStack({ problems, cycle }: ProblemsProps) {
  const t = useText()
  return problems.map(({ metric, name, pillar, worsening, improving }) => (
    <article key={metric} className={classes.problem} aria-labelledby={`problem-${metric}`}>
      <h3 id={`problem-${metric}`}>{name}</h3>
      <p className={classes.words}>{pillarName(t, pillar)}</p>
      <dl className={classes.facts}>
        <dt>{t(texts.worsensIn)}</dt>
        <dd>
          <TeamLinks teams={worsening} metric={metric} cycle={cycle} />
        </dd>
        <dt>{t(texts.canHelp)}</dt>
        <dd>
          <TeamLinks teams={improving} metric={metric} cycle={cycle} />
        </dd>
      </dl>
    </article>
  ))
}

type TeamLinksProps = {
  readonly teams: Problem['worsening']
  readonly metric: string
  readonly cycle: string
}

function TeamLinks({ teams, metric, cycle }: TeamLinksProps) {
  const t = useText()
  const { slug: organisation } = useOrganisation()
  if (teams.length === 0) return <span className={classes.words}>{t(texts.nobodyYet)}</span>
  return (
    <ul className={classes.teams}>
      {teams.map(({ slug, name }) => (
        <li key={slug}>
          <Link
            to="/$organisation/teams/$team/reports/$cycle"
            params={{ organisation, team: slug, cycle }}
            search={{ line: metric }}
          >
            {name}
          </Link>
        </li>
      ))}
    </ul>
  )
}
