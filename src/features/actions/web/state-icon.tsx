import {
  IconBan,
  IconCircle,
  IconCircleCheck,
  IconCircleHalf2,
  IconHandStop,
} from '@tabler/icons-react'
import type { ActionState } from '#domain/action.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { stateName } from './action-words.ts'
import classes from './actions.module.css'

const icons = {
  open: IconCircle,
  'in-progress': IconCircleHalf2,
  blocked: IconHandStop,
  done: IconCircleCheck,
  'not-doing': IconBan,
} as const satisfies Record<ActionState, unknown>

export function StateIcon({ state }: { readonly state: ActionState }) {
  const Icon = icons[state]
  return <Icon size={15} stroke={1.75} aria-hidden="true" />
}

/** An icon and a word; the colour comes third. */
export function StateMark({ state }: { readonly state: ActionState }) {
  const t = useText()
  return (
    <span className={classes.state} data-state={state}>
      <StateIcon state={state} />
      {stateName(t, state)}
    </span>
  )
}
