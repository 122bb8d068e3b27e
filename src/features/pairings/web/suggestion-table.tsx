import { Button } from '@mantine/core'
import { useOrganisation } from '#web/api/use-session.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { EvidenceCell } from './evidence-view.tsx'
import { type Suggestion, speaksFor, suggestionKey } from './pairing.ts'
import classes from './pairings.module.css'
import { pairingTexts as texts } from './texts.ts'
import { useSetAside } from './use-set-aside.ts'
import type { Suggestions } from './use-suggestions.ts'

type SuggestionTableProps = {
  readonly read: Suggestions
  readonly openKey: string | null
  readonly onOpen: (key: string) => void
}

/** Who may help whom, with what speaks for it. */
export function SuggestionTable({ read, openKey, onOpen }: SuggestionTableProps) {
  const t = useText()
  const entry = useOrganisation()
  const { setAside, error } = useSetAside()
  const rows = read.data?.pages.flatMap(({ items }) => items) ?? null
  const maySetAside = ({ helper, helped }: Suggestion) =>
    speaksFor(entry, helper.team) || speaksFor(entry, helped.team)
  const problem = read.error ?? error
  return (
    <>
      {problem && <ReadProblem error={problem} onRetry={() => read.refetch()} />}
      <DataTable
        title={t(texts.suggestions)}
        aside={<span className={classes.aside}>{t(texts.suggestionsText)}</span>}
        rows={rows}
        rowKey={suggestionKey}
        currentKey={openKey}
        onOpen={(suggestion) => onOpen(suggestionKey(suggestion))}
        fileName="pairing-suggestions"
        expectedRows={3}
        empty={<EmptyState title={t(texts.noSuggestions)}>{t(texts.noSuggestionsText)}</EmptyState>}
        columns={[
          {
            key: 'metric',
            title: t(texts.metric),
            isRowHeader: true,
            cell: ({ metric }) => <span className={classes.wraps}>{metric.name}</span>,
            text: ({ metric }) => metric.name,
          },
          {
            key: 'helper',
            title: t(texts.improvedBy),
            width: '15rem',
            cell: ({ metric, helper }) => (
              <EvidenceCell metric={metric} evidence={helper} as="helper" />
            ),
            text: ({ helper }) => helper.team.name,
          },
          {
            key: 'helped',
            title: t(texts.worsensIn),
            width: '15rem',
            grows: true,
            cell: ({ metric, helped }) => (
              <EvidenceCell metric={metric} evidence={helped} as="helped" />
            ),
            text: ({ helped }) => helped.team.name,
          },
          {
            key: 'actions',
            title: t(texts.actions),
            heading: '',
            align: 'end',
            cell: (suggestion) =>
              maySetAside(suggestion) && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  aria-label={t(texts.setAsideOf, {
                    metric: suggestion.metric.name,
                    helper: suggestion.helper.team.name,
                    helped: suggestion.helped.team.name,
                  })}
                  onClick={() => setAside(suggestion)}
                >
                  {t(texts.setAside)}
                </Button>
              ),
          },
        ]}
      />
      {read.hasNextPage && (
        <Button
          variant="default"
          mt="xs"
          loading={read.isFetchingNextPage}
          onClick={() => read.fetchNextPage()}
        >
          {t(texts.more)}
        </Button>
      )}
    </>
  )
}
