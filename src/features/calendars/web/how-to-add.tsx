import { useText } from '#web/texts/language-provider.tsx'
import classes from './calendar.module.css'
import { calendarTexts as texts } from './texts.ts'

export function HowToAdd() {
  const t = useText()
  return (
    <section className={classes.howTo}>
      <h2 className={classes.heading}>{t(texts.howTo)}</h2>
      <dl className={classes.programs}>
        <dt>Google</dt>
        <dd>{t(texts.google)}</dd>
        <dt>Outlook</dt>
        <dd>{t(texts.outlook)}</dd>
        <dt>Apple</dt>
        <dd>{t(texts.apple)}</dd>
      </dl>
    </section>
  )
}
