import { Button } from '@mantine/core'
import { useState } from 'react'
import { useOrganisation } from '#web/api/use-session.ts'
import { usePlace } from '#web/pages/page-place.tsx'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useLanguage } from '#web/texts/language-provider.tsx'
import type { Translate } from '#web/texts/translate.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import { DrawerBeside } from '#web/ui/drawer-beside.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { SearchField } from '#web/ui/search-field.tsx'
import { useShortcut } from '#web/ui/shortcuts.tsx'
import type { Action } from './action.ts'
import type { ActionView } from './action-address.ts'
import { actionColumns } from './action-columns.tsx'
import { ActionDrawer } from './action-drawer.tsx'
import { ActionFilters } from './action-filters.tsx'
import { LimitButton } from './limit-button.tsx'
import { LimitWarning } from './limit-warning.tsx'
import { QuickAdd } from './quick-add.tsx'
import { actionTexts as texts } from './texts.ts'
import { useActionList } from './use-action-list.ts'
import { useActionView } from './use-action-view.ts'
import { useKeptRow } from './use-kept-row.ts'
import { useMoveAction } from './use-move-action.ts'

export function ActionsPage() {
  const language = useLanguage()
  const { t } = language
  const entry = useOrganisation()
  const { view, change } = useActionView()
  const [search, setSearch] = useState('')
  const actions = useActionList(view, search)
  const rows = actions.data?.pages.flatMap((page) => page.items) ?? null
  const { move, error } = useMoveAction()
  const keepRow = useKeptRow(rows)
  usePlace(t(texts.actions))
  useShortcut(rows && rows.length > 0 ? 's' : null, {
    title: t(texts.changeState),
    section: t(texts.actions),
    run: openStateMenu,
  })
  const open = rows?.find(({ id }) => id === view.action)
  return (
    <DrawerBeside
      drawer={
        view.action === null
          ? null
          : {
              title: open ? drawerTitle(t, open) : t(texts.action),
              content: <ActionDrawer key={view.action} id={view.action} />,
            }
      }
      onClose={() => change({ action: null })}
    >
      <PageHeader
        title={t(texts.actions)}
        aside={rows && !actions.hasNextPage ? rows.length : undefined}
        subtitle={t(texts.subtitle)}
        actions={
          <>
            <LimitButton />
            <SearchField label={t(texts.find)} value={search} onChange={setSearch} />
          </>
        }
      >
        <ActionFilters view={view} onChange={change} />
      </PageHeader>
      {entry.role !== 'sponsor' && <QuickAdd key={view.team} firstTeam={view.team} keys="a" />}
      <LimitWarning team={view.team} />
      {error && <ReadProblem error={error} />}
      {actions.error && <ReadProblem error={actions.error} onRetry={() => actions.refetch()} />}
      <DataTable
        title={t(texts.actions)}
        titleHidden
        rows={rows}
        rowKey={(action) => action.id}
        groupOf={view.mine ? undefined : (action) => action.team?.name ?? t(texts.noTeam)}
        onOpen={(action) => change({ action: action.id })}
        currentKey={view.action}
        fileName="actions"
        empty={<Nothing view={view} isSearched={search !== ''} />}
        columns={actionColumns({
          language,
          entry,
          isGrouped: !view.mine,
          onMove: (action, to) => {
            keepRow(action.id)
            move(action, to)
          },
        })}
      />
      {actions.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={actions.isFetchingNextPage}
          onClick={() => actions.fetchNextPage()}
        >
          {t(texts.more)}
        </Button>
      )}
    </DrawerBeside>
  )
}

function drawerTitle(t: Translate, { kind, team }: Action): string {
  return team ? t(texts.actionOf, { kind: t(texts[kind]), team: team.name }) : t(texts[kind])
}

function openStateMenu() {
  const row = document.activeElement?.closest('tr[data-row]')
  const button = row?.querySelector<HTMLElement>('[data-state-menu] > button')
  button?.focus()
  button?.click()
}

type NothingProps = { readonly view: ActionView; readonly isSearched: boolean }

function Nothing({ view, isSearched }: NothingProps) {
  const { t } = useLanguage()
  if (view.show === 'effect' && !isSearched) {
    return <EmptyState title={t(texts.noEffectDue)}>{t(texts.noEffectDueText)}</EmptyState>
  }
  const isNarrowed = isSearched || view.team !== null || view.kind !== null
  if (isNarrowed || view.show !== 'unfinished') {
    return <EmptyState title={t(texts.noneFit)}>{t(texts.noneFitText)}</EmptyState>
  }
  if (view.mine) return <EmptyState title={t(texts.noneMine)}>{t(texts.noneMineText)}</EmptyState>
  return <EmptyState title={t(texts.noActions)}>{t(texts.noActionsText)}</EmptyState>
}
