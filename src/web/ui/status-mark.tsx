import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconMinus,
  IconPlugConnectedX,
  IconSquareDot,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { useText } from '#web/texts/language-provider.tsx'
import { DiamondCross } from './diamond-cross.tsx'
import classes from './status-mark.module.css'
import { uiTexts as texts } from './texts.ts'

export type Status =
  | 'improving'
  | 'worsening'
  | 'changed'
  | 'steady'
  | 'not-enough-data'
  | 'failed'
  | 'warning'

type Icon = ComponentType<{ readonly size: number; readonly stroke: number }>

const marks: Readonly<Record<Status, { readonly icon: Icon; readonly text: string }>> = {
  improving: { icon: IconCircleCheck, text: texts.improving },
  worsening: { icon: DiamondCross, text: texts.worsening },
  changed: { icon: IconSquareDot, text: texts.changed },
  steady: { icon: IconMinus, text: texts.steady },
  'not-enough-data': { icon: IconCircleDashed, text: texts.notEnoughData },
  failed: { icon: IconPlugConnectedX, text: texts.failed },
  warning: { icon: IconAlertTriangle, text: texts.warning },
}

type StatusMarkProps = {
  readonly status: Status
  /** In place of the status' own word: "Below range, 4 reviews". */
  readonly text?: string
}

/** An icon and a word; the colour comes third and says nothing on its own. */
export function StatusMark({ status, text }: StatusMarkProps) {
  const t = useText()
  const { icon: Icon, text: word } = marks[status]
  return (
    <span className={classes.mark} data-status={status}>
      <span className={classes.icon} aria-hidden="true">
        <Icon size={15} stroke={1.75} />
      </span>
      {text ?? t(word)}
    </span>
  )
}
