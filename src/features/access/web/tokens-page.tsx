import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Output } from '#api/endpoint.ts'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { usePlace } from '#web/pages/page-place.tsx'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { DrawerBeside } from '#web/ui/drawer-beside.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { listTokens, revokeToken } from '../api.ts'
import { scopeName } from './scope-name.ts'
import { accessTexts as texts } from './texts.ts'
import { TokenForm } from './token-form.tsx'

type Token = Output<typeof listTokens>['items'][number]

export function TokensPage() {
  const t = useText()
  const format = useFormat()
  const entry = useOrganisation()
  const params = { organisation: entry.slug }
  const [making, setMaking] = useState(false)
  const [ending, setEnding] = useState<Token | null>(null)
  const tokens = useRead(listTokens, { params, query: { limit: 200 } })
  const revoke = useWrite(revokeToken, { refreshes: [listTokens] })
  const problem = tokens.error ?? revoke.error
  const mayMake = entry.role !== 'sponsor'
  usePlace(t(texts.tokens))
  const newToken = mayMake && <Button onClick={() => setMaking(true)}>{t(texts.newToken)}</Button>
  return (
    <DrawerBeside
      drawer={
        making
          ? { title: t(texts.newToken), content: <TokenForm onDone={() => setMaking(false)} /> }
          : null
      }
      onClose={() => setMaking(false)}
    >
      <PageHeader title={t(texts.tokens)} subtitle={t(texts.tokensText)} actions={newToken} />
      {problem && <ReadProblem error={problem} />}
      <DataTable
        title={t(texts.tokens)}
        titleHidden
        rows={tokens.data?.items ?? null}
        rowKey={(token) => token.id}
        fileName="tokens"
        empty={<EmptyState title={t(texts.noTokens)}>{t(texts.noTokensText)}</EmptyState>}
        columns={[
          {
            key: 'name',
            title: t(texts.name),
            isRowHeader: true,
            grows: true,
            cell: (token) => token.name,
            text: (token) => token.name,
          },
          {
            key: 'scope',
            title: t(texts.scope),
            cell: (token) => scopeName(t, token.scope),
            text: (token) => token.scope,
          },
          {
            key: 'team',
            title: t(texts.onlyTeam),
            cell: (token) => token.team ?? t(texts.allTeams),
            text: (token) => token.team ?? '',
          },
          {
            key: 'prefix',
            title: t(texts.prefix),
            cell: (token) => <code>{token.prefix}…</code>,
            text: (token) => token.prefix,
          },
          {
            key: 'by',
            title: t(texts.createdBy),
            cell: (token) => token.createdBy,
            text: (token) => token.createdBy,
          },
          {
            key: 'used',
            title: t(texts.lastUsed),
            cell: (token) =>
              token.lastUsedAt ? format.dateTime(token.lastUsedAt) : t(texts.notYet),
            text: (token) => token.lastUsedAt ?? '',
          },
          {
            key: 'expires',
            title: t(texts.expires),
            cell: (token) => (token.expiresAt ? format.date(token.expiresAt) : t(texts.never)),
            text: (token) => token.expiresAt ?? '',
          },
          {
            key: 'actions',
            title: t(texts.actions),
            heading: '',
            align: 'end',
            cell: (token) => (
              <Button
                size="compact-xs"
                variant="default"
                aria-label={t(texts.revokeToken, { name: token.name })}
                onClick={() => setEnding(token)}
              >
                {t(texts.revoke)}
              </Button>
            ),
          },
        ]}
      />
      {ending && (
        <ConfirmDialog
          title={t(texts.revokeToken, { name: ending.name })}
          confirmLabel={t(texts.revoke)}
          act="delete"
          onCancel={() => setEnding(null)}
          onConfirm={() => {
            revoke.mutate({ params: { ...params, token: ending.id } })
            setEnding(null)
          }}
        >
          {t(texts.revokeTokenText)}
        </ConfirmDialog>
      )}
    </DrawerBeside>
  )
}
