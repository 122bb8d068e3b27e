import { IconAlertOctagon, IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import type { Severity } from '#domain/notice.ts'
import { useText } from '#web/texts/language-provider.tsx'
import classes from './notices.module.css'
import { noticeTexts as texts } from './texts.ts'

const icons = {
  information: IconInfoCircle,
  important: IconAlertTriangle,
  urgent: IconAlertOctagon,
} as const

/** A shape and a word; how much it weighs is not told by colour. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const t = useText()
  const Icon = icons[severity]
  return (
    <span className={classes.severity} data-severity={severity}>
      <Icon size={15} stroke={1.75} aria-hidden="true" />
      {t(texts[severity])}
    </span>
  )
}
