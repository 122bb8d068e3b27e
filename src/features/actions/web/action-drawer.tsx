import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { pillarName } from '#web/texts/pillar-name.ts'
import { readAction } from '../api.ts'
import type { ActionDetail } from './action.ts'
import classes from './action-drawer.module.css'
import { ActionFields } from './action-fields.tsx'
import { ActionHistory } from './action-history.tsx'
import { ActionNotes } from './action-notes.tsx'
import { ageText } from './action-words.ts'
import { DueMark } from './due-mark.tsx'
import { EffectCheck } from './effect-check.tsx'
import { mayWork } from './may-work.ts'
import { StateMenu } from './state-menu.tsx'
import { actionTexts as texts } from './texts.ts'
import { useMoveAction } from './use-move-action.ts'

/** All there is to say of an action, to read and to change. */
export function ActionDrawer({ id }: { readonly id: string }) {
  const { t } = useLanguage()
  const entry = useOrganisation()
  const read = useRead(readAction, { params: { organisation: entry.slug, action: id } })
  const { move, error } = useMoveAction()
  if (read.error) return <ReadProblem error={read.error} onRetry={() => read.refetch()} />
  if (!read.data) return null
  const action = read.data
  const works = mayWork(entry, action)
  const isAsked = action.effect.state === 'due' || action.effect.state === 'answered'
  const effect = action.effect.state !== 'none' && <EffectCheck action={action} mayWork={works} />
  return (
    <div className={classes.drawer}>
      {error && <ReadProblem error={error} />}
      <div className={classes.standing}>
        <StateMenu action={action} mayWork={works} onMove={move} />
        <DueMark action={action} />
        <span className={classes.quiet}>{ageText(t, action)}</span>
      </div>
      {action.reason !== '' && <p className={classes.said}>{action.reason}</p>}
      {action.link && (
        <p>
          <a href={action.link} target="_blank" rel="noreferrer">
            {t(texts.openLink)}
          </a>
        </p>
      )}
      {isAsked && effect}
      {works ? <ActionFields key={action.id} action={action} /> : <Facts action={action} />}
      {!isAsked && effect}
      <ActionNotes key={`notes ${action.id}`} action={action} mayWork={works} />
      <ActionHistory action={action} />
    </div>
  )
}

function Facts({ action }: { readonly action: ActionDetail }) {
  const { t } = useLanguage()
  const facts = [
    { title: t(texts.team), value: action.team?.name },
    { title: t(texts.owner), value: action.owner?.name },
    { title: t(texts.metric), value: action.metric?.name },
    { title: t(texts.pillar), value: action.pillar && pillarName(t, action.pillar) },
  ]
  return (
    <>
      <p className={classes.said}>{action.text}</p>
      <dl className={classes.facts}>
        {facts.map(
          ({ title, value }) =>
            value && (
              <div key={title}>
                <dt>{title}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </>
  )
}
