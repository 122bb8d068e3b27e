import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { type ActionState, actionStates, mayMove, needsReason } from '#domain/action.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { PopoverButton } from '#web/ui/popover-button.tsx'
import { PopoverItem } from '#web/ui/popover-item.tsx'
import type { Action } from './action.ts'
import { stateName } from './action-words.ts'
import classes from './actions.module.css'
import { StateIcon, StateMark } from './state-icon.tsx'
import { actionTexts as texts } from './texts.ts'
import type { MoveAction } from './use-move-action.ts'

type StateMenuProps = {
  readonly action: Action
  readonly mayWork: boolean
  readonly onMove: MoveAction
}

/** The state of an action, which opens the others to choose from. */
export function StateMenu({ action, mayWork, onMove }: StateMenuProps) {
  const t = useText()
  if (!mayWork) return <StateMark state={action.state} />
  const label = t(texts.stateOf, { state: stateName(t, action.state), text: action.text })
  return (
    <span className={classes.menu} data-state-menu>
      <PopoverButton
        label={label}
        trigger={
          <>
            <span aria-hidden="true">
              <StateMark state={action.state} />
            </span>
            <span className="wc-unseen">{label}</span>
          </>
        }
      >
        {(close) => (
          <Choice
            action={action}
            onChoose={(state, reason) => {
              close()
              onMove(action, { state, reason })
            }}
          />
        )}
      </PopoverButton>
    </span>
  )
}

type ChoiceProps = {
  readonly action: Action
  readonly onChoose: (state: ActionState, reason: string) => void
}

function Choice({ action, onChoose }: ChoiceProps) {
  const t = useText()
  const list = useRef<HTMLDivElement>(null)
  const [asking, setAsking] = useState<ActionState | null>(null)
  useEffect(() => {
    list.current?.querySelector<HTMLElement>('input, button:not([aria-current])')?.focus()
  }, [])
  return (
    <div ref={list}>
      {asking === null ? (
        actionStates
          .filter((state) => state === action.state || mayMove(action.state, state))
          .map((state) => (
            <PopoverItem
              key={state}
              icon={<StateIcon state={state} />}
              current={state === action.state}
              onClick={() => (needsReason(state) ? setAsking(state) : onChoose(state, ''))}
            >
              {stateName(t, state)}
            </PopoverItem>
          ))
      ) : (
        <ReasonForm
          state={asking}
          said={asking === action.state ? action.reason : ''}
          onSay={(reason) => onChoose(asking, reason)}
        />
      )}
    </div>
  )
}

type ReasonFormProps = {
  readonly state: ActionState
  readonly said: string
  readonly onSay: (reason: string) => void
}

function ReasonForm({ state, said, onSay }: ReasonFormProps) {
  const t = useText()
  const field = useRef<HTMLInputElement>(null)
  const [reason, setReason] = useState(said)
  useEffect(() => field.current?.focus(), [])
  const isBlocked = state === 'blocked'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() !== '') onSay(reason)
  }
  return (
    <form className={classes.reason} onSubmit={submit}>
      <TextInput
        ref={field}
        label={t(isBlocked ? texts.whatBlocks : texts.whyNot)}
        required
        withAsterisk={false}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" disabled={reason.trim() === ''}>
        {t(isBlocked ? texts.sayBlocked : texts.sayNotDoing)}
      </Button>
    </form>
  )
}
