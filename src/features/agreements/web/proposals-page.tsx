import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { callApi } from '#api/call.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { usePlace } from '#web/pages/page-place.tsx'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { Segmented } from '#web/ui/segmented.tsx'
import { listProposals } from '../api.ts'
import { ProposalTable } from './proposal-table.tsx'
import { proposalTexts as texts } from './proposal-texts.ts'

type Which = 'open' | 'decided'

export function ProposalsPage() {
  const t = useText()
  const router = useRouter()
  const { slug: organisation, role } = useOrganisation()
  const [which, setWhich] = useState<Which>('open')
  const proposals = useProposals(organisation, which)
  usePlace(t(texts.proposals))
  const mayPropose = role !== 'sponsor'
  const empty =
    which === 'open' ? (
      <EmptyState title={t(texts.noneOpen)}>{t(texts.noneOpenText)}</EmptyState>
    ) : (
      <EmptyState title={t(texts.noneDecided)}>{t(texts.noneDecidedText)}</EmptyState>
    )
  return (
    <>
      <PageHeader
        title={t(texts.proposals)}
        subtitle={t(texts.subtitle)}
        actions={mayPropose && <ProposeLinks organisation={organisation} />}
      >
        <Segmented
          label={t(texts.which)}
          labelHidden
          value={which}
          onChange={setWhich}
          options={[
            { value: 'open', text: t(texts.openOnes) },
            { value: 'decided', text: t(texts.decidedOnes) },
          ]}
        />
      </PageHeader>
      {proposals.error && (
        <ReadProblem error={proposals.error} onRetry={() => proposals.refetch()} />
      )}
      <ProposalTable
        rows={proposals.data?.pages.flatMap((page) => page.items) ?? null}
        empty={empty}
        onOpen={({ id }) => router.history.push(`/${organisation}/proposals/${id}`)}
      />
      {proposals.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={proposals.isFetchingNextPage}
          onClick={() => proposals.fetchNextPage()}
        >
          {t(texts.more)}
        </Button>
      )}
    </>
  )
}

function ProposeLinks({ organisation }: { readonly organisation: string }) {
  const t = useText()
  const to = (path: '/$organisation/agreement' | '/$organisation/template', text: string) => (
    <Button
      variant="default"
      renderRoot={(props) => (
        <Link to={path} params={{ organisation }} search={{ mode: 'propose' }} {...props} />
      )}
    >
      {text}
    </Button>
  )
  return (
    <>
      {to('/$organisation/agreement', t(texts.changeAgreement))}
      {to('/$organisation/template', t(texts.changeTemplate))}
    </>
  )
}

function useProposals(organisation: string, state: Which) {
  return useInfiniteQuery({
    queryKey: [listProposals.path, listProposals.method, organisation, state],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      callApi(
        listProposals,
        { params: { organisation }, query: { cursor: pageParam, state, limit: 50 } },
        { signal },
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}
