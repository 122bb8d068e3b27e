import { IconCircleCheck, IconCircleDashed, IconPresentation } from '@tabler/icons-react'
import { useText } from '#web/texts/language-provider.tsx'
import classes from './readiness-mark.module.css'
import { portfolioTexts as texts } from './texts.ts'
import type { TeamReadiness } from './use-readiness.ts'

const marks = {
  draft: { icon: IconCircleDashed, text: texts.draft },
  ready: { icon: IconCircleCheck, text: texts.ready },
  presented: { icon: IconPresentation, text: texts.presented },
} as const satisfies Record<TeamReadiness['state'], unknown>

type ReadinessMarkProps = { readonly state: TeamReadiness['state'] }

/** In ink: how far a report is says nothing good or bad of the team. */
export function ReadinessMark({ state }: ReadinessMarkProps) {
  const t = useText()
  const { icon: Icon, text } = marks[state]
  return (
    <span className={classes.mark} data-state={state}>
      <span className={classes.icon} aria-hidden="true">
        <Icon size={15} stroke={1.75} />
      </span>
      {t(text)}
    </span>
  )
}
