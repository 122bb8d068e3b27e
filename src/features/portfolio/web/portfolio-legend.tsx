import { useText } from '#web/texts/language-provider.tsx'
import { StatusMark } from '#web/ui/status-mark.tsx'
import classes from './portfolio-legend.module.css'
import { portfolioTexts as texts } from './texts.ts'

/** What the marks and the blank cells mean, in words. */
export function PortfolioLegend() {
  const t = useText()
  return (
    <ul className={classes.legend} aria-label={t(texts.legend)}>
      <li>
        <StatusMark status="improving" />
      </li>
      <li>
        <StatusMark status="worsening" />
      </li>
      <li>
        <StatusMark status="changed" text={t(texts.changedLegend)} />
      </li>
      <li>{t(texts.steadyBlank)}</li>
      <li>{t(texts.unmeasuredSign)}</li>
    </ul>
  )
}
