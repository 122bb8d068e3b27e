import { Link } from '@tanstack/react-router'
import { useOrganisation } from '#web/api/use-session.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { pillarName } from '#web/texts/pillar-name.ts'
import { PillarCell } from './pillar-cell.tsx'
import classes from './portfolio-stack.module.css'
import { ReadinessMark } from './readiness-mark.tsx'
import { openWords } from './readiness-words.ts'
import { portfolioTexts as texts } from './texts.ts'
import type { Cell, TeamRow } from './use-portfolio.ts'

type PortfolioStackProps = { readonly cycle: string; readonly rows: readonly TeamRow[] }

/** The grid where it is narrow: one team under the other, with the pillars that have something to say. */
export function PortfolioStack({ cycle, rows }: PortfolioStackProps) {
  const t = useText()
  return (
    <section aria-label={t(texts.teams)}>
      {rows.map((row) => (
        <TeamBlock key={row.team.slug} cycle={cycle} row={row} />
      ))}
    </section>
  )
}

function TeamBlock({ cycle, row }: { readonly cycle: string; readonly row: TeamRow }) {
  const t = useText()
  const { slug: organisation } = useOrganisation()
  const { team, state, readiness } = row
  const speaking = row.cells.filter(hasSomethingToSay)
  const open = readiness === null || state !== 'draft' ? [] : openWords(t, readiness)
  return (
    <article className={classes.team} aria-labelledby={`team-${team.slug}`}>
      <div className={classes.head}>
        <h2 id={`team-${team.slug}`} className={classes.name}>
          <Link
            to="/$organisation/teams/$team/reports/$cycle"
            params={{ organisation, team: team.slug, cycle }}
          >
            {team.name}
          </Link>
        </h2>
        <ReadinessMark state={state} />
      </div>
      {open.length > 0 && <p className={classes.open}>{open.join(', ')}</p>}
      {speaking.length === 0 && <p className={classes.open}>{t(quietWord(row.cells))}</p>}
      {speaking.length > 0 && (
        <dl className={classes.pillars}>
          {speaking.map((cell) => (
            <div key={cell.pillar}>
              <dt>{pillarName(t, cell.pillar)}</dt>
              <dd>
                <PillarCell team={team} cycle={cycle} cell={cell} inFull />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </article>
  )
}

function hasSomethingToSay({ notable, counts }: Cell): boolean {
  return notable.length > 0 || counts.failed > 0
}

function quietWord(cells: readonly Cell[]) {
  return cells.some(({ counts }) => counts.steady > 0) ? texts.steady : texts.unmeasured
}
