import { Link } from '@tanstack/react-router'
import { useOrganisation } from '#web/api/use-session.ts'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { pillarName } from '#web/texts/pillar-name.ts'
import { StatusMark } from '#web/ui/status-mark.tsx'
import { type FoldedLine, foldLines } from './fold-lines.ts'
import { foldedName, linePhrase, shortWords } from './line-words.ts'
import classes from './pillar-cell.module.css'
import { portfolioTexts as texts } from './texts.ts'
import type { Cell, NotableLine, TeamRow } from './use-portfolio.ts'

/** More would make a cell shout; the rest is a number that leads to the report. */
const mostLines = 2

type PillarCellProps = {
  readonly team: TeamRow['team']
  readonly cycle: string
  readonly cell: Cell
  /** With the whole phrase, where there is room and no pointer to ask for it. */
  readonly inFull?: boolean
}

/** What is worth a word in one team and pillar. */
export function PillarCell({ team, cycle, cell, inFull = false }: PillarCellProps) {
  const { t } = useLanguage()
  const { slug: organisation } = useOrganisation()
  const lines = foldLines(cell.notable)
  const rest = lines.length - mostLines
  const { failed } = cell.counts
  if (lines.length === 0 && failed === 0) return <QuietCell cell={cell} />
  return (
    <ul className={classes.lines}>
      {lines.slice(0, mostLines).map((line) => (
        <li key={`${line.lead.metric} ${line.lead.variation}`}>
          <LineLink team={team.slug} cycle={cycle} line={line} inFull={inFull} />
        </li>
      ))}
      {failed > 0 && (
        <li>
          <StatusMark status="failed" text={t(texts.failed, { count: failed })} />
        </li>
      )}
      {rest > 0 && (
        <li>
          <Link
            className={classes.more}
            to="/$organisation/teams/$team/reports/$cycle"
            params={{ organisation, team: team.slug, cycle }}
            aria-label={t(texts.moreSpoken, {
              count: rest,
              pillar: pillarName(t, cell.pillar),
              team: team.name,
            })}
          >
            {t(texts.more, { count: rest })}
          </Link>
        </li>
      )}
    </ul>
  )
}

type LineLinkProps = {
  readonly team: string
  readonly cycle: string
  readonly line: FoldedLine
  readonly inFull: boolean
}

function LineLink({ team, cycle, line, inFull }: LineLinkProps) {
  const language = useLanguage()
  const { slug: organisation } = useOrganisation()
  const { lead } = line
  const phrase = linePhrase(lead, language)
  return (
    <Link
      className={classes.line}
      to="/$organisation/teams/$team/reports/$cycle"
      params={{ organisation, team, cycle }}
      search={lineSearch(lead)}
      data-tip={inFull ? undefined : phrase}
    >
      <StatusMark
        status={lead.variation}
        text={
          inFull
            ? language.t(texts.lineOf, { line: foldedName(line, language), phrase })
            : shortWords(line, language)
        }
      />
    </Link>
  )
}

function QuietCell({ cell }: { readonly cell: Cell }) {
  const { t } = useLanguage()
  const { steady, notEnoughData, missing } = cell.counts
  if (steady > 0) return <span className="wc-unseen">{t(texts.steady)}</span>
  const isKnown = notEnoughData + missing === 0
  return (
    <>
      <span className={classes.quiet} aria-hidden="true">
        {isKnown ? t(texts.notApplicable) : '–'}
      </span>
      <span className="wc-unseen">
        {t(isKnown ? texts.notApplicableSpoken : notEnoughData > 0 ? texts.few : texts.unmeasured)}
      </span>
    </>
  )
}

/** Names the line to the report. */
function lineSearch({ metric, workload }: Pick<NotableLine, 'metric' | 'workload'>) {
  return { line: metric, ...(workload === null ? {} : { workload }) }
}
