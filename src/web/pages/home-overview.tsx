import { Link } from '@tanstack/react-router'
import type { Output } from '#api/endpoint.ts'
import { readPortfolio, readSharedProblems } from '#features/portfolio/api.ts'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import type { Language } from '#web/texts/language.ts'
import { useLanguage } from '#web/texts/language-provider.tsx'
import classes from './home-overview.module.css'
import { homeTexts as texts } from './home-texts.ts'

/** The cycle in a few plain sentences; the portfolio has the rest. */
export function HomeOverview({ cycle }: { readonly cycle: string }) {
  const language = useLanguage()
  const { t, format } = language
  const { slug: organisation } = useOrganisation()
  const params = { organisation, cycle }
  const portfolio = useRead(readPortfolio, { params, query: { limit: 200 } })
  const shared = useRead(readSharedProblems, { params })
  if (portfolio.isPending) return <div className={classes.room} aria-busy="true" />
  if (!portfolio.data || portfolio.data.items.length === 0) return null
  const named = (teams: readonly { readonly name: string }[]) =>
    format.list(teams.map(({ name }) => name))
  return (
    <section className={classes.overview} aria-labelledby="across">
      <h2 id="across" className={classes.heading}>
        {t(texts.across)}
      </h2>
      {portfolio.data.next === null && <p>{sentences(portfolio.data, language).join(' ')}</p>}
      {shared.data?.items.slice(0, mostProblems).map((problem) => (
        <p key={problem.metric}>
          {t(texts.sharedProblem, { metric: problem.name, teams: named(problem.worsening) })}
          {problem.improving.length > 0 &&
            ` ${t(texts.sharedHelp, { teams: named(problem.improving) })}`}
        </p>
      ))}
      <p className={classes.rule}>{t(texts.acrossRule)}</p>
      <p>
        <Link to="/$organisation/portfolio" params={{ organisation }}>
          {t(texts.toPortfolio)}
        </Link>
      </p>
    </section>
  )
}

const mostProblems = 3

function sentences({ items }: Output<typeof readPortfolio>, { t }: Language): string[] {
  const counts = items.flatMap(({ cells }) => cells.map((cell) => cell.counts))
  const sum = (key: 'improving' | 'worsening' | 'changed' | 'steady') =>
    counts.reduce((total, count) => total + count[key], 0)
  const [improving, worsening, steady] = [sum('improving'), sum('worsening'), sum('steady')]
  const changed = sum('changed')
  const ready = items.filter(({ state }) => state !== 'draft').length
  return [
    t(texts.acrossReady, { ready, total: items.length }),
    ...(improving + worsening + steady === 0
      ? []
      : [t(texts.acrossMoves, { improving, worsening, steady })]),
    ...(changed === 0 ? [] : [t(texts.acrossChanged, { changed })]),
  ]
}
