import { useText } from '#web/texts/language-provider.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { EvidenceCell } from './evidence-view.tsx'
import { type Suggestion, suggestionKey } from './pairing.ts'
import classes from './pairings.module.css'
import { SetAsideButton } from './set-aside-button.tsx'
import { pairingTexts as texts } from './texts.ts'

type SuggestionTableProps = {
  /** Null while they load. */
  readonly suggestions: readonly Suggestion[] | null
  readonly openKey: string | null
  readonly onOpen: (key: string) => void
  readonly onSetAside: (suggestion: Suggestion) => void
}

export function SuggestionTable(props: SuggestionTableProps) {
  const t = useText()
  return (
    <DataTable
      title={t(texts.suggestions)}
      aside={<span className={classes.aside}>{t(texts.suggestionsText)}</span>}
      rows={props.suggestions}
      rowKey={suggestionKey}
      currentKey={props.openKey}
      onOpen={(suggestion) => props.onOpen(suggestionKey(suggestion))}
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
          width: '13rem',
          cell: ({ metric, helper }) => (
            <EvidenceCell metric={metric} evidence={helper} as="helper" />
          ),
          text: ({ helper }) => helper.team.name,
        },
        {
          key: 'helped',
          title: t(texts.worsensIn),
          width: '13rem',
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
          cell: (suggestion) => (
            <SetAsideButton suggestion={suggestion} onSetAside={props.onSetAside} />
          ),
        },
      ]}
    />
  )
}
