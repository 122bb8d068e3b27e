import type { Output } from '#api/endpoint.ts'
import { listActions } from '#features/actions/api.ts'
import { ageText } from '#features/actions/web/action-words.ts'
import { DueMark } from '#features/actions/web/due-mark.tsx'
import { mayWork } from '#features/actions/web/may-work.ts'
import { StateMenu } from '#features/actions/web/state-menu.tsx'
import { type MoveAction, useMoveAction } from '#features/actions/web/use-move-action.ts'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { MoreButton } from './more-button.tsx'
import classes from './slot.module.css'
import actions from './slot-actions.module.css'
import { slotTexts as texts } from './slot-texts.ts'
import { useFirstOnes } from './use-first-ones.ts'

type Action = Output<typeof listActions>['items'][number]

/** What the team has open, its state to change in place; a slot begins with it. */
export function SlotActions({ team }: { readonly team: string }) {
  const t = useText()
  const { slug: organisation } = useOrganisation()
  const read = useRead(listActions, {
    params: { organisation },
    query: { team, state: 'unfinished', limit: 50 },
  })
  const { move, error } = useMoveAction()
  const all = read.data?.items ?? []
  const { shown, more } = useFirstOnes(all, 3)
  const problem = read.error ?? error
  const isEmpty = read.data !== undefined && all.length === 0
  return (
    <section className={classes.section} aria-labelledby="slot-actions">
      <h2 id="slot-actions" className={classes.head}>
        {isEmpty ? t(texts.noActions) : `${t(texts.actions)} (${all.length})`}
      </h2>
      {problem && <ReadProblem error={problem} onRetry={() => read.refetch()} />}
      {all.length > 0 && (
        <ul className={`${classes.list} ${actions.actions}`}>
          {shown.map((action) => (
            <ActionRow key={action.id} action={action} onMove={move} />
          ))}
        </ul>
      )}
      <MoreButton {...more} />
    </section>
  )
}

type ActionRowProps = { readonly action: Action; readonly onMove: MoveAction }

function ActionRow({ action, onMove }: ActionRowProps) {
  const t = useText()
  const entry = useOrganisation()
  const { text, owner, reason, ageInReviews } = action
  return (
    <li>
      <span className={actions.state}>
        <StateMenu action={action} mayWork={mayWork(entry, action)} onMove={onMove} />
      </span>
      <span className={classes.words}>
        {text} {reason !== '' && <span className={classes.quiet}>{reason}</span>}
      </span>
      <span className={actions.fact}>{owner?.name ?? t(texts.noOwner)}</span>
      <span className={actions.fact}>{ageInReviews > 0 && ageText(t, action)}</span>
      <span className={actions.due}>
        <DueMark action={action} />
      </span>
    </li>
  )
}
