import { useRouter } from '@tanstack/react-router'
import { corePillars, type Pillar } from '#domain/pillar.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import type { Language } from '#web/texts/language.ts'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { pillarName } from '#web/texts/pillar-name.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import type { Column } from '#web/ui/table-column.ts'
import { lineName, linePhrase } from './line-words.ts'
import { PillarCell } from './pillar-cell.tsx'
import classes from './portfolio-table.module.css'
import { ReadinessMark } from './readiness-mark.tsx'
import { openWords } from './readiness-words.ts'
import { portfolioTexts as texts } from './texts.ts'
import { pillarsOf, type TeamRow } from './use-portfolio.ts'

type PortfolioTableProps = {
  readonly cycle: string
  /** Null while they load. */
  readonly rows: readonly TeamRow[] | null
}

/** Teams by name in the rows, pillars in the columns. */
export function PortfolioTable({ cycle, rows }: PortfolioTableProps) {
  const language = useLanguage()
  const router = useRouter()
  const { slug: organisation } = useOrganisation()
  const { t } = language
  const shownPillars = rows === null ? corePillars : pillarsOf(rows)
  return (
    <div className={classes.grid}>
      <DataTable
        title={t(texts.teams)}
        titleHidden
        rows={rows}
        rowKey={({ team }) => team.slug}
        onOpen={({ team }) =>
          router.navigate({
            to: '/$organisation/teams/$team/reports/$cycle',
            params: { organisation, team: team.slug, cycle },
          })
        }
        fileName={`portfolio-${cycle}`}
        empty={null}
        columns={[
          {
            key: 'team',
            title: t(texts.team),
            isRowHeader: true,
            cell: ({ team }) => <span className={classes.team}>{team.name}</span>,
            text: ({ team }) => team.name,
          },
          readinessColumn(language),
          ...shownPillars.map((pillar) => pillarColumn(pillar, cycle, language)),
        ]}
      />
    </div>
  )
}

function readinessColumn({ t }: Language): Column<TeamRow> {
  return {
    key: 'readiness',
    title: t(texts.readiness),
    cell: ({ state, readiness }) => (
      <>
        <ReadinessMark state={state} />
        {readiness !== null && state === 'draft' && (
          <ul className={classes.open}>
            {openWords(t, readiness).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        )}
      </>
    ),
    text: ({ state, readiness }) =>
      [t(texts[state]), ...(readiness === null ? [] : openWords(t, readiness))].join(', '),
  }
}

function pillarColumn(pillar: Pillar, cycle: string, language: Language): Column<TeamRow> {
  const cellOf = ({ cells }: TeamRow) => cells.find((cell) => cell.pillar === pillar)
  return {
    key: pillar,
    title: pillarName(language.t, pillar),
    width: '11rem',
    cell: (row) => {
      const cell = cellOf(row)
      return cell && <PillarCell team={row.team} cycle={cycle} cell={cell} />
    },
    text: (row) => {
      const lines = cellOf(row)?.notable.map((line) =>
        language.t(texts.lineOf, {
          line: lineName(line, language),
          phrase: linePhrase(line, language),
        }),
      )
      return lines?.join('; ') ?? ''
    },
  }
}
