import { useLanguage } from '#web/texts/language-provider.tsx'
import type { ActionDetail } from './action.ts'
import classes from './action-drawer.module.css'
import { changeText, sourceText } from './action-words.ts'
import { actionTexts as texts } from './texts.ts'

/** Everything that happened to it, newest first; the opening with where it came from comes last. */
export function ActionHistory({ action }: { readonly action: ActionDetail }) {
  const language = useLanguage()
  const { t, format } = language
  return (
    <section className={classes.part} aria-labelledby="action-history">
      <h3 id="action-history">{t(texts.history)}</h3>
      <ul className={classes.list}>
        {action.history.toReversed().map(({ revision, by, at, fields }) => (
          <li key={revision}>
            {fields.map((change) => (
              <p key={change.field} className={classes.said}>
                {changeText(change, language)}
              </p>
            ))}
            <p className={classes.quiet}>
              {t(texts.byAt, { name: by, date: format.dateTime(at) })}
            </p>
          </li>
        ))}
        <li>
          <p className={classes.said}>{sourceText(t, action)}</p>
          <p className={classes.quiet}>
            {t(texts.openedBy, { name: action.openedBy, date: format.dateTime(action.openedAt) })}
          </p>
        </li>
      </ul>
    </section>
  )
}
