import { IconQuestionMark, IconZoomQuestion } from '@tabler/icons-react'
import type { OrganisationEntry } from '#web/api/use-session.ts'
import type { Language } from '#web/texts/language.ts'
import type { Column } from '#web/ui/table-column.ts'
import type { Action } from './action.ts'
import { ageText, stateName } from './action-words.ts'
import classes from './actions.module.css'
import { DueMark } from './due-mark.tsx'
import { mayWork } from './may-work.ts'
import { StateMenu } from './state-menu.tsx'
import { actionTexts as texts } from './texts.ts'
import type { MoveAction } from './use-move-action.ts'

type Setting = {
  readonly language: Language
  readonly entry: OrganisationEntry
  readonly onMove: MoveAction
  /** By team: its name stands above the rows, and in a column of its own in copies only. */
  readonly isGrouped: boolean
}

export function actionColumns({ language, entry, onMove, isGrouped }: Setting): Column<Action>[] {
  const { t } = language
  return [
    {
      key: 'text',
      title: t(texts.what),
      isRowHeader: true,
      grows: true,
      cell: (action) => <What action={action} language={language} showsDue />,
      text: (action) => action.text,
    },
    {
      key: 'state',
      title: t(texts.state),
      width: '9rem',
      cell: (action) => (
        <StateMenu action={action} mayWork={mayWork(entry, action)} onMove={onMove} />
      ),
      text: (action) => stateName(t, action.state),
    },
    {
      key: 'owner',
      title: t(texts.owner),
      cell: (action) =>
        action.owner?.name ?? <span className={classes.quiet}>{t(texts.noOwner)}</span>,
      text: (action) => action.owner?.name ?? '',
    },
    {
      key: 'due',
      title: t(texts.due),
      cell: (action) => <DueMark action={action} />,
      text: (action) => action.dueOn ?? '',
    },
    {
      key: 'age',
      title: t(texts.age),
      align: 'end',
      cell: (action) => (
        <span className={classes.quiet}>{ageText(t, { ...action, carried: 0 })}</span>
      ),
      text: (action) => action.ageInReviews,
    },
    {
      key: 'carried',
      title: t(texts.carriedTimes),
      align: 'end',
      cell: (action) => (
        <span className={classes.quiet}>
          {action.carried > 0 && t(texts.times, { count: action.carried })}
        </span>
      ),
      text: (action) => action.carried,
    },
    {
      key: 'team',
      title: t(texts.team),
      heading: isGrouped ? '' : t(texts.team),
      cell: (action) => (isGrouped ? null : action.team?.name),
      text: (action) => action.team?.name ?? '',
    },
  ]
}

type WhatProps = {
  readonly action: Action
  readonly language: Language
  readonly showsAge?: boolean
  /** Where the screen is too narrow for the column. */
  readonly showsDue?: boolean
}

export function What({ action, language: { t }, ...also }: WhatProps) {
  const isInvestigation = action.kind === 'investigation'
  const facts = [
    ...(isInvestigation ? [t(texts.investigation)] : []),
    ...(action.reason === '' ? [] : [action.reason]),
    ...(action.metric === null ? [] : [action.metric.name]),
    ...(also.showsAge && action.ageInReviews > 0 ? [ageText(t, action)] : []),
  ]
  return (
    <span className={classes.what}>
      {action.text}
      {facts.length > 0 && (
        <span className={classes.under}>
          {isInvestigation && <IconZoomQuestion size={13} stroke={1.75} aria-hidden="true" />}{' '}
          {facts.join(' · ')}
        </span>
      )}
      {also.showsDue && action.dueOn !== null && (
        <span className={classes.narrowDue}>
          <DueMark action={action} />
        </span>
      )}
      {action.effect.state === 'due' && (
        <span className={classes.under}>
          <span className={classes.ask}>
            <IconQuestionMark size={13} stroke={1.75} aria-hidden="true" />
            {t(texts.effectDue)}
          </span>
        </span>
      )}
    </span>
  )
}
