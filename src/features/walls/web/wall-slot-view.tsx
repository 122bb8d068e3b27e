import { useText } from '#web/texts/language-provider.tsx'
import { wallTexts as texts } from './texts.ts'
import type { WallSlot } from './wall.ts'
import { WallRows } from './wall-rows.tsx'
import classes from './wall-view.module.css'

const mostListed = 3
const stateTexts = {
  open: texts.stateOpen,
  'in-progress': texts.inProgress,
  blocked: texts.blocked,
} as const

export function WallSlotView({ slot }: { readonly slot: WallSlot }) {
  return slot.team === null ? <Sentences sentences={slot.sentences} /> : <TeamSlot slot={slot} />
}

function TeamSlot({ slot }: { readonly slot: WallSlot }) {
  const t = useText()
  const stateOf = (state: string) => Object.entries(stateTexts).find(([key]) => key === state)?.[1]
  return (
    <>
      {slot.rows.length === 0 ? (
        <p className={classes.calm}>{t(texts.calm)}</p>
      ) : (
        <WallRows rows={slot.rows} />
      )}
      <div className={classes.beside}>
        {slot.actions.length > 0 && (
          <section>
            <h2>{t(texts.actions)}</h2>
            <ul>
              {slot.actions.slice(0, mostListed).map(({ id, text, state }) => {
                const word = stateOf(state)
                return <li key={id}>{word === undefined ? text : `${text} · ${t(word)}`}</li>
              })}
            </ul>
          </section>
        )}
        {slot.wins.length > 0 && (
          <section>
            <h2>{t(texts.wins, { count: slot.wins.length })}</h2>
            <ul>
              {slot.wins.slice(0, mostListed).map((win) => (
                <li key={win}>{win}</li>
              ))}
            </ul>
          </section>
        )}
        <p className={classes.quiet}>{t(texts.steady, { count: slot.steady })}</p>
      </div>
    </>
  )
}

function Sentences({ sentences }: { readonly sentences: readonly string[] }) {
  const t = useText()
  if (sentences.length === 0) return <p className={classes.quiet}>{t(texts.noSentences)}</p>
  return (
    <ul className={classes.sentences}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
