import { Link } from '@tanstack/react-router'
import { isInTeam, useOrganisation } from '#web/api/use-session.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { actionSearch, actionView } from './action-address.ts'
import { What } from './action-columns.tsx'
import { DueMark } from './due-mark.tsx'
import { LimitWarning } from './limit-warning.tsx'
import { mayWork } from './may-work.ts'
import { QuickAdd } from './quick-add.tsx'
import { StateMenu } from './state-menu.tsx'
import classes from './team-actions.module.css'
import { actionTexts as texts } from './texts.ts'
import { useActionList } from './use-action-list.ts'
import { useMoveAction } from './use-move-action.ts'

type TeamActionsProps = {
  readonly team: string
  /** The cycle of the report on which it stands. */
  readonly report?: string
}

/** The open actions of one team, its state to change in place, and a line to add one. */
export function TeamActions({ team, report }: TeamActionsProps) {
  const language = useLanguage()
  const { t } = language
  const entry = useOrganisation()
  const ofTeam = actionView({ team })
  const actions = useActionList(ofTeam, '')
  const { move, error } = useMoveAction()
  const rows = actions.data?.pages.flatMap((page) => page.items) ?? []
  const mayAdd = entry.role !== 'sponsor' && isInTeam(entry, team)
  const problem = actions.error ?? error
  return (
    <section
      className={classes.section}
      aria-labelledby="team-actions"
      {...(rows.length === 0 ? { 'data-print': 'hidden' } : {})}
    >
      <div className={classes.head}>
        <h2 id="team-actions">
          {t(texts.openActions)} <span className={classes.quiet}>{rows.length}</span>
        </h2>
        <Link
          to="/$organisation/actions"
          params={{ organisation: entry.slug }}
          search={actionSearch({ ...ofTeam, show: 'all' })}
          className={classes.quiet}
          data-print="hidden"
        >
          {t(texts.allActions)}
        </Link>
      </div>
      {problem && <ReadProblem error={problem} />}
      <LimitWarning team={team} />
      {actions.data && rows.length === 0 && <p className={classes.quiet}>{t(texts.noneOpen)}</p>}
      {rows.length > 0 && (
        <ul className={classes.list}>
          {rows.map((action) => (
            <li key={action.id}>
              <StateMenu action={action} mayWork={mayWork(entry, action)} onMove={move} />
              <Link
                to="/$organisation/actions"
                params={{ organisation: entry.slug }}
                search={actionSearch({ ...ofTeam, action: action.id })}
                className={classes.what}
              >
                <What action={action} language={language} showsAge />
              </Link>
              <span className={classes.quiet}>{action.owner?.name ?? t(texts.noOwner)}</span>
              <DueMark action={action} />
            </li>
          ))}
        </ul>
      )}
      {mayAdd && <QuickAdd team={team} report={report} />}
    </section>
  )
}
