import { useText } from '#web/texts/language-provider.tsx'
import type { OutboxEntry } from './outbox.ts'
import classes from './panel.module.css'
import { PanelSection } from './panel-section.tsx'
import { panelTexts as texts } from './panel-texts.ts'
import { useRoomHere } from './room-context.tsx'
import { sayEntry } from './say-entry.ts'

type UnsentListProps = {
  /** Puts what was refused back where it was written; null for what has no field. */
  readonly editOf: (entry: OutboxEntry) => (() => void) | null
}

/** What has not arrived: waiting for its turn, or refused with the reason. */
export function UnsentList({ editOf }: UnsentListProps) {
  const t = useText()
  const { outbox } = useRoomHere()
  const { entries, sending, discard } = outbox
  if (entries.length === 0) return null
  return (
    <PanelSection title={t(texts.unsentTitle)} count={entries.length}>
      <ul className={classes.list} aria-live="polite">
        {entries.map((entry) => {
          const edit = entry.refusal === null ? null : editOf(entry)
          return (
            <li key={entry.id} className={classes.entry}>
              <span className={classes.words}>
                {sayEntry(t, entry.command)}{' '}
                {entry.refusal === null && (
                  <span className={classes.warn}>
                    {t(sending.underWay === entry.id ? texts.sending : texts.notSentYet)}
                  </span>
                )}
                {entry.refusal !== null && <span className={classes.bad}>{entry.refusal}</span>}
              </span>
              {edit && (
                <button type="button" className={classes.textButton} onClick={edit}>
                  {t(texts.edit)}
                </button>
              )}
              {(entry.refusal !== null || sending.underWay !== entry.id) && (
                <button
                  type="button"
                  className={classes.textButton}
                  onClick={() => discard(entry.id)}
                >
                  {t(texts.discard)}
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </PanelSection>
  )
}
