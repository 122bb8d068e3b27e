import {
  IconCalendarEvent,
  IconCircleCheck,
  IconCircleMinus,
  IconHandStop,
} from '@tabler/icons-react'
import { useText } from '#web/texts/language-provider.tsx'
import { shareTexts as texts } from './share-texts.ts'
import type { TechShare } from './topic.ts'
import classes from './topics.module.css'

const icons = {
  wanted: IconHandStop,
  planned: IconCalendarEvent,
  held: IconCircleCheck,
  cancelled: IconCircleMinus,
} as const

export function ShareState({ state }: Pick<TechShare, 'state'>) {
  const t = useText()
  const Icon = icons[state]
  return (
    <span className={classes.state} data-state={state}>
      <Icon size={15} stroke={1.75} aria-hidden="true" />
      {t(texts[state])}
    </span>
  )
}
