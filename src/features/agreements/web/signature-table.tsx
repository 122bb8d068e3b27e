import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { callApi } from '#api/call.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { listSignatures } from '../api.ts'
import type { Agreement } from './agreement.ts'
import { agreementTexts as texts } from './texts.ts'

export function SignatureTable({ signatures }: Pick<Agreement, 'signatures'>) {
  const t = useText()
  const format = useFormat()
  const { slug: organisation } = useOrganisation()
  const pages = useSignatures(organisation)
  const rows =
    pages.data?.pages.flatMap(({ items }) =>
      items.flatMap(({ team, people }) => people.map((signer) => ({ team, ...signer }))),
    ) ?? null
  type Row = NonNullable<typeof rows>[number]
  const said = ({ standing: { kind, version, at } }: Row) => {
    if (version === null || at === null) return t(texts.notYet)
    if (kind === 'lapsed') return t(texts.signedVersion, { version })
    return t(texts.signedAt, { date: format.date(at) })
  }
  const teamName = ({ team }: Row) => team?.name ?? t(texts.noTeam)
  if (pages.error) return <ReadProblem error={pages.error} onRetry={() => pages.refetch()} />
  return (
    <>
      <DataTable
        title={t(texts.signatures)}
        aside={t(texts.signedOf, signatures)}
        rows={rows}
        rowKey={({ team, person }) => `${team?.slug ?? ''} ${person.id}`}
        groupOf={teamName}
        fileName="signatures"
        empty={<EmptyState title={t(texts.noSignatures)}>{t(texts.noSignaturesText)}</EmptyState>}
        columns={[
          {
            key: 'person',
            title: t(texts.person),
            isRowHeader: true,
            width: '16rem',
            cell: ({ person }) => person.name,
            text: ({ person }) => person.name,
          },
          {
            key: 'signature',
            title: t(texts.signature),
            grows: true,
            cell: said,
            text: said,
          },
          { key: 'team', title: t(texts.team), heading: '', cell: () => null, text: teamName },
        ]}
      />
      {pages.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={pages.isFetchingNextPage}
          onClick={() => pages.fetchNextPage()}
        >
          {t(texts.more)}
        </Button>
      )}
    </>
  )
}

function useSignatures(organisation: string) {
  return useInfiniteQuery({
    queryKey: [listSignatures.path, listSignatures.method, organisation],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      callApi(
        listSignatures,
        { params: { organisation }, query: { cursor: pageParam, limit: 50 } },
        { signal },
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}
