import { useText } from '#web/texts/language-provider.tsx'
import classes from './panel.module.css'
import { PanelSection } from './panel-section.tsx'
import { panelTexts as texts } from './panel-texts.ts'
import type { Hand } from './room.ts'
import { useRoomHere } from './room-context.tsx'

/** Who wants to speak, in the order of asking; the facilitator calls on somebody or lowers a hand. */
export function Hands() {
  const t = useText()
  const { room, isHolder, outbox } = useRoomHere()
  const going = new Set(
    outbox.entries.flatMap(({ command }) => (command.kind === 'lower-hand' ? [command.hand] : [])),
  )
  const hands = room.hands.filter(({ id }) => !going.has(id))
  const lower = (hand: Hand, called: 'true' | 'false') =>
    outbox.say({ kind: 'lower-hand', hand: hand.id, called })
  const newest = hands.at(-1)
  return (
    <PanelSection
      title={t(texts.hands)}
      count={hands.length}
      {...(hands.length === 0 ? { empty: t(texts.noHands) } : {})}
    >
      <p role="status" className="wc-unseen">
        {newest && t(texts.handRaisedBy, { name: newest.person.name })}
      </p>
      <ol className={classes.list}>
        {hands.map((hand) => (
          <li key={hand.id} className={classes.entry}>
            <span className={classes.words}>
              {hand.person.name}{' '}
              <span className={classes.quiet}>{hand.teams.map(({ name }) => name).join(', ')}</span>
            </span>
            {isHolder && (
              <>
                <button
                  type="button"
                  className={classes.textButton}
                  aria-label={t(texts.callOn, { name: hand.person.name })}
                  onClick={() => lower(hand, 'true')}
                >
                  {t(texts.call)}
                </button>
                <button
                  type="button"
                  className={classes.textButton}
                  aria-label={t(texts.lowerOf, { name: hand.person.name })}
                  onClick={() => lower(hand, 'false')}
                >
                  {t(texts.lower)}
                </button>
              </>
            )}
          </li>
        ))}
      </ol>
    </PanelSection>
  )
}
