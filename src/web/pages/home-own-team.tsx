import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { ReadinessMark } from '#features/portfolio/web/readiness-mark.tsx'
import { readReport } from '#features/reports/api.ts'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import type { Language } from '#web/texts/language.ts'
import { useLanguage } from '#web/texts/language-provider.tsx'
import classes from './home-own-team.module.css'
import type { Report } from './home-report.ts'
import { HomeTalkingPoints } from './home-talking-points.tsx'
import { homeTexts as texts } from './home-texts.ts'
import { ReadProblem } from './read-problem.tsx'

type HomeOwnTeamProps = {
  readonly team: { readonly slug: string; readonly name: string }
  readonly cycle: string
}

/** How far the report of the reader's team is, and what it gives to talk about. */
export function HomeOwnTeam({ team, cycle }: HomeOwnTeamProps) {
  const language = useLanguage()
  const { t } = language
  const { slug: organisation } = useOrganisation()
  const params = { organisation, team: team.slug, cycle }
  const report = useRead(readReport, { params })
  const action = t(report.data?.state === 'draft' ? texts.prepare : texts.read)
  return (
    <section
      className={classes.team}
      aria-labelledby={`own-${team.slug}`}
      aria-busy={report.isPending}
    >
      <div className={classes.head}>
        <div className={classes.words}>
          <h2 id={`own-${team.slug}`} className={classes.name}>
            {team.name}
          </h2>
          {report.data && (
            <>
              <ReadinessMark state={report.data.state} />
              <span>{stateWords(report.data, language).join(' ')}</span>
            </>
          )}
        </div>
        {report.data && (
          <Button
            variant={report.data.state === 'draft' ? 'filled' : 'default'}
            aria-label={t(texts.toReportOf, { action, team: team.name })}
            renderRoot={(props) => (
              <Link to="/$organisation/teams/$team/reports/$cycle" params={params} {...props} />
            )}
          >
            {action}
          </Button>
        )}
      </div>
      {report.error && <ReadProblem error={report.error} onRetry={() => report.refetch()} />}
      {report.data && <HomeTalkingPoints report={report.data} />}
    </section>
  )
}

function stateWords(report: Report, { t, format }: Language): string[] {
  if (report.state === 'presented') return [t(texts.wasPresented)]
  if (report.state === 'ready') {
    return report.readyAt === null
      ? []
      : [t(texts.readySince, { at: format.dateTime(report.readyAt) })]
  }
  const total = report.lines.length
  const missing = report.lines.filter(({ now }) => now.state === 'missing' && now.reason === '')
  const failed = report.lines.filter(({ now }) => now.state === 'failed')
  if (total === 0) return [t(texts.noValues)]
  if (missing.length + failed.length === 0) return [t(texts.valuesAllThere)]
  return [
    ...(missing.length > 0 ? [t(texts.valuesMissing, { missing: missing.length, total })] : []),
    ...(failed.length > 0 ? [t(texts.collectionsFailed, { count: failed.length })] : []),
  ]
}
