import { Link } from '@tanstack/react-router'
import type { Output } from '#api/endpoint.ts'
import { listActions } from '#features/actions/api.ts'
import { useRead } from '#web/api/use-read.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { useRoomHere } from './room-context.tsx'
import classes from './slot.module.css'
import actions from './slot-actions.module.css'
import { slotTexts as texts } from './slot-texts.ts'

type Action = Output<typeof listActions>['items'][number]

const states = {
  open: texts.stateOpen,
  'in-progress': texts.stateInProgress,
  blocked: texts.stateBlocked,
  done: texts.stateDone,
  'not-doing': texts.stateNotDoing,
} as const satisfies Record<Action['state'], string>

const shown = 4

/** What the team has open; a slot begins with it. */
export function SlotActions({ team }: { readonly team: string }) {
  const { t } = useLanguage()
  const { organisation } = useRoomHere()
  const read = useRead(listActions, {
    params: { organisation },
    query: { team, state: 'unfinished', limit: 20 },
  })
  const all = read.data?.items ?? []
  return (
    <section className={classes.section} aria-labelledby="slot-actions">
      <h2 id="slot-actions" className={classes.head}>
        {t(texts.actions)} ({all.length})
      </h2>
      {read.error && <ReadProblem error={read.error} onRetry={() => read.refetch()} />}
      {read.data && all.length === 0 && <p className={classes.quiet}>{t(texts.noActions)}</p>}
      {all.length > 0 && (
        <ul className={`${classes.list} ${actions.actions}`}>
          {all.slice(0, shown).map((action) => (
            <ActionRow key={action.id} action={action} />
          ))}
        </ul>
      )}
      {all.length > shown && (
        <Link to="/$organisation" params={{ organisation }} className={classes.textButton}>
          {t(texts.moreActions, { count: all.length - shown })}
        </Link>
      )}
    </section>
  )
}

function ActionRow({ action }: { readonly action: Action }) {
  const { t, format } = useLanguage()
  const { text, owner, state, reason, ageInReviews, dueOn, overdue } = action
  return (
    <li>
      <span className={classes.words}>
        {text} {reason !== '' && <span className={classes.quiet}>{reason}</span>}
      </span>
      <span className={actions.owner}>{owner?.name ?? t(texts.noOwner)}</span>
      <span className={actions.state}>{t(states[state])}</span>
      <span className={actions.age}>{t(texts.ageInReviews, { count: ageInReviews })}</span>
      <span className={actions.due} data-overdue={overdue}>
        {dueOn && format.shortDay(dueOn)} {overdue && t(texts.overdue)}
      </span>
    </li>
  )
}
