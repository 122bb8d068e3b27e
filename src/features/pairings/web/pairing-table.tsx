import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useOrganisation } from '#web/api/use-session.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import type { Language } from '#web/texts/language.ts'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import type { Column } from '#web/ui/table-column.ts'
import type { Pairing } from './pairing.ts'
import { PairingState } from './pairing-state.tsx'
import { medianChange } from './pairing-words.ts'
import classes from './pairings.module.css'
import { pairingTexts as texts } from './texts.ts'
import { usePairings } from './use-pairings.ts'

type PairingTableProps = {
  readonly state: 'open' | 'ended'
  readonly of: 'mine' | 'all'
  readonly openId: string | null
  readonly onOpen: (id: string) => void
  readonly empty: ReactNode
}

/** Those that go on, or those that have ended with what came of them. */
export function PairingTable({ state, of, openId, onOpen, empty }: PairingTableProps) {
  const language = useLanguage()
  const { t } = language
  const { slug: organisation } = useOrganisation()
  const read = usePairings(organisation, { of, state })
  const rows = read.data?.pages.flatMap(({ items }) => items) ?? null
  return (
    <div className={classes.part}>
      {read.error && <ReadProblem error={read.error} onRetry={() => read.refetch()} />}
      <DataTable
        title={t(state === 'open' ? texts.open : texts.ended)}
        rows={rows}
        rowKey={({ id }) => id}
        currentKey={openId}
        onOpen={({ id }) => onOpen(id)}
        fileName={state === 'open' ? 'pairings' : 'ended-pairings'}
        expectedRows={3}
        empty={empty}
        columns={[
          ...pairColumns(language),
          ...(state === 'open' ? openColumns(language) : endedColumns(language)),
        ]}
      />
      {read.hasNextPage && (
        <Button
          variant="default"
          mt="xs"
          loading={read.isFetchingNextPage}
          onClick={() => read.fetchNextPage()}
        >
          {t(texts.older)}
        </Button>
      )}
    </div>
  )
}

function pairColumns({ t }: Language): Column<Pairing>[] {
  const teamCell = (team: Pairing['helper']) =>
    team?.name ?? <span className={classes.quiet}>{t(texts.anyTeam)}</span>
  return [
    {
      key: 'about',
      title: t(texts.about),
      isRowHeader: true,
      grows: true,
      cell: ({ text, metric }) => (
        <span className={classes.wraps}>
          {text}
          {metric && <span className={classes.under}>{metric.name}</span>}
        </span>
      ),
      text: ({ text }) => text,
    },
    {
      key: 'helper',
      title: t(texts.helper),
      cell: ({ helper }) => teamCell(helper),
      text: ({ helper }) => helper?.name ?? '',
    },
    {
      key: 'helped',
      title: t(texts.helped),
      cell: ({ helped }) => teamCell(helped),
      text: ({ helped }) => helped?.name ?? '',
    },
    {
      key: 'state',
      title: t(texts.state),
      width: '10rem',
      cell: (pairing) => <PairingState pairing={pairing} />,
      text: ({ state }) => t(texts[state]),
    },
  ]
}

function openColumns({ t, format }: Language): Column<Pairing>[] {
  return [
    {
      key: 'since',
      title: t(texts.since),
      align: 'end',
      cell: ({ begunAt }) => format.shortDate(begunAt),
      text: ({ begunAt }) => begunAt,
    },
  ]
}

function endedColumns(language: Language): Column<Pairing>[] {
  const { t, format } = language
  return [
    {
      key: 'outcome',
      title: t(texts.outcome),
      width: '16rem',
      cell: ({ outcome }) => <span className={classes.outcome}>{outcome}</span>,
      text: ({ outcome }) => outcome,
    },
    {
      key: 'metric',
      title: t(texts.metric),
      align: 'end',
      cell: (pairing) => medianChange(pairing, language),
      text: (pairing) => medianChange(pairing, language),
    },
    {
      key: 'ended',
      title: t(texts.endedOn),
      align: 'end',
      cell: ({ endedAt }) => endedAt && format.shortDate(endedAt),
      text: ({ endedAt }) => endedAt ?? '',
    },
  ]
}
