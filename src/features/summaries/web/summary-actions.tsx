import { Link } from '@tanstack/react-router'
import type { Output } from '#api/endpoint.ts'
import { actionSearch, actionView } from '#features/actions/web/action-address.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import type { readSummary } from '../api.ts'
import classes from './close-out.module.css'
import { summaryTexts as texts } from './texts.ts'

type Action = Output<typeof readSummary>['actions'][number]
type SummaryActionsProps = { readonly cycle: string; readonly actions: readonly Action[] }

/** As they were when the review was closed; each leads to how it stands now. */
export function SummaryActions({ cycle, actions }: SummaryActionsProps) {
  const t = useText()
  const format = useFormat()
  const { slug: organisation } = useOrganisation()
  const due = ({ dueOn }: Action) => (dueOn === null ? t(texts.lacksDate) : format.day(dueOn))
  const words = ({ text, kind }: Action) =>
    kind === 'investigation' ? `${t(texts.investigation)}: ${text}` : text
  return (
    <div className={classes.part}>
      <p className={classes.heading} aria-hidden="true">
        {t(texts.actions)} <span className={classes.quiet}>{actions.length}</span>
      </p>
      <DataTable
        title={t(texts.actions)}
        titleHidden
        rows={actions}
        rowKey={({ id }) => id}
        fileName={`actions-${cycle}`}
        empty={<p className={classes.quiet}>{t(texts.actionsNone)}</p>}
        columns={[
          {
            key: 'text',
            title: t(texts.action),
            isRowHeader: true,
            grows: true,
            cell: (action) => (
              <Link
                to="/$organisation/actions"
                params={{ organisation }}
                search={actionSearch({ ...actionView({ show: 'all' }), action: action.id })}
                className={classes.entryLink}
              >
                {words(action)}
              </Link>
            ),
            text: words,
          },
          {
            key: 'team',
            title: t(texts.team),
            cell: ({ team }) => team?.name,
            text: ({ team }) => team?.name ?? '',
          },
          {
            key: 'owner',
            title: t(texts.owner),
            cell: ({ owner }) =>
              owner?.name ?? <span className={classes.quiet}>{t(texts.noOwner)}</span>,
            text: ({ owner }) => owner?.name ?? '',
          },
          {
            key: 'due',
            title: t(texts.due),
            cell: (action) => (
              <span className={action.dueOn === null ? classes.quiet : undefined}>
                {due(action)}
              </span>
            ),
            text: ({ dueOn }) => dueOn ?? '',
          },
        ]}
      />
    </div>
  )
}
