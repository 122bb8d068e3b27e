import { StateMark } from '#features/actions/web/state-icon.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { JoinCode } from './join-code.tsx'
import { wallTexts as texts } from './texts.ts'
import type { Wall, WallSlot } from './wall.ts'
import { WallRows } from './wall-rows.tsx'
import classes from './wall-slot.module.css'

const mostListed = 3

type WallTeamProps = { readonly wall: Wall; readonly slot: WallSlot }

export function WallTeam({ wall, slot }: WallTeamProps) {
  const t = useText()
  const { rows, actions, wins, steady } = slot
  return (
    <>
      {rows.length === 0 ? (
        <p className={classes.calm}>{t(texts.calm)}</p>
      ) : (
        <WallRows rows={rows} />
      )}
      <div className={classes.beside}>
        {actions.length > 0 && (
          <section>
            <h2>
              {t(texts.actions)} <Rest count={actions.length} />
            </h2>
            <ul>
              {actions.slice(0, mostListed).map(({ id, text, owner, state }) => (
                <li key={id}>
                  {state !== 'open' && <StateMark state={state} />} {text}
                  {owner !== null && <span className={classes.quiet}> {owner}</span>}
                </li>
              ))}
            </ul>
          </section>
        )}
        {wins.length > 0 && (
          <section>
            <h2>
              {t(texts.wins, { count: wins.length })} <Rest count={wins.length} />
            </h2>
            <ul>
              {wins.slice(0, mostListed).map((win) => (
                <li key={win}>{win}</li>
              ))}
            </ul>
          </section>
        )}
        <div className={classes.foot}>
          {steady > 0 && <p className={classes.quiet}>{t(texts.steady, { count: steady })}</p>}
          <JoinCode wall={wall} />
        </div>
      </div>
    </>
  )
}

/** How many there are, where not all of them are shown. */
function Rest({ count }: { readonly count: number }) {
  const t = useText()
  if (count <= mostListed) return null
  return <span className={classes.quiet}>{t(texts.shownOf, { shown: mostListed, count })}</span>
}
