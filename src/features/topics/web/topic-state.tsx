import { IconArrowBarUp, IconCircleCheck, IconCircleMinus, IconParking } from '@tabler/icons-react'
import { useText } from '#web/texts/language-provider.tsx'
import { topicTexts as texts } from './texts.ts'
import type { Topic } from './topic.ts'
import classes from './topics.module.css'

const icons = {
  parked: IconParking,
  promoted: IconArrowBarUp,
  discussed: IconCircleCheck,
  closed: IconCircleMinus,
} as const

export function TopicState({ state }: Pick<Topic, 'state'>) {
  const t = useText()
  const Icon = icons[state]
  return (
    <span className={classes.state} data-state={state}>
      <Icon size={15} stroke={1.75} aria-hidden="true" />
      {t(texts[state])}
    </span>
  )
}
