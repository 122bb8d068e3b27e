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
  const { data } = portfolio
  const moving = (['improving', 'worsening', 'changed'] as const).some((key) => sum(data, key) > 0)
  const named = (teams: readonly { readonly name: string }[]) =>
    format.list(teams.map(({ name }) => name))
  return (
    <section className={classes.overview} aria-labelledby="across">
      <h2 id="across" className={classes.heading}>
        {t(texts.across)}
      </h2>
      {data.next === null && <p>{sentences(data, language).join(' ')}</p>}
      {shared.data?.items.slice(0, mostProblems).map((problem) => (
        <p key={problem.metric}>
          {t(texts.sharedProblem, { metric: problem.name, teams: named(problem.worsening) })}
          {problem.improving.length > 0 &&
            ` ${t(texts.sharedHelp, { teams: named(problem.improving) })}`}
        </p>
      ))}
      {moving && <p className={classes.rule}>{t(texts.acrossRule)}</p>}
      <p>
        <Link to="/$organisation/portfolio" params={{ organisation }}>
          {t(texts.toPortfolio)}
        </Link>
      </p>
    </section>
  )
}

const mostProblems = 3

type Portfolio = Output<typeof readPortfolio>
type Counts = Portfolio['items'][number]['cells'][number]['counts']

function sum({ items }: Portfolio, key: keyof Counts): number {
  const counts = items.flatMap(({ cells }) => cells.map((cell) => cell.counts[key]))
  return counts.reduce((total, count) => total + count, 0)
}

function sentences(portfolio: Portfolio, { t }: Language): string[] {
  const { items } = portfolio
  const moves = {
    improving: sum(portfolio, 'improving'),
    worsening: sum(portfolio, 'worsening'),
    steady: sum(portfolio, 'steady'),
  }
  const changed = sum(portfolio, 'changed')
  const judged = moves.improving + moves.worsening + moves.steady
  const ready = items.filter(({ state }) => state !== 'draft').length
  return [
    t(texts.acrossReady, { ready, total: items.length }),
    ...(judged === 0 ? [] : [t(texts.acrossMoves, moves)]),
    ...(changed === 0 ? [] : [t(texts.acrossChanged, { changed })]),
  ]
}
