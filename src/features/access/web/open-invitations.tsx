import { Button } from '@mantine/core'
import type { Output } from '#api/endpoint.ts'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { useSay } from '#web/ui/say.tsx'
import { listInvitations, revokeInvitation } from '../api.ts'
import { roleName } from './role-name.ts'
import { accessTexts as texts } from './texts.ts'

type Invitation = Output<typeof listInvitations>['items'][number]

/** Shown while there are any. */
export function OpenInvitations() {
  const t = useText()
  const format = useFormat()
  const say = useSay()
  const { slug: organisation } = useOrganisation()
  const params = { organisation }
  const invitations = useRead(listInvitations, { params, query: { limit: 200 } })
  const revoke = useWrite(revokeInvitation, { refreshes: [listInvitations] })
  const rows = invitations.data?.items ?? []
  if (rows.length === 0) return null
  const end = async ({ id, email }: Invitation) => {
    await revoke.mutateAsync({ params: { ...params, invitation: id } })
    say(t(texts.revoked, { email }))
  }
  return (
    <section>
      {revoke.error && <ReadProblem error={revoke.error} />}
      <DataTable
        title={t(texts.openInvitations)}
        aside={rows.length}
        rows={rows}
        rowKey={(invitation) => invitation.id}
        fileName="invitations"
        empty={null}
        columns={[
          {
            key: 'email',
            title: t(texts.email),
            isRowHeader: true,
            cell: (row) => row.email,
            text: (row) => row.email,
          },
          {
            key: 'role',
            title: t(texts.role),
            cell: (row) => roleName(t, row.role),
            text: (row) => roleName(t, row.role),
          },
          {
            key: 'teams',
            title: t(texts.teams),
            grows: true,
            cell: (row) => row.teams.join(', '),
            text: (row) => row.teams.join(', '),
          },
          {
            key: 'by',
            title: t(texts.invitedBy),
            cell: (row) => row.invitedBy,
            text: (row) => row.invitedBy,
          },
          {
            key: 'expires',
            title: t(texts.expires),
            cell: (row) => format.date(row.expiresAt),
            text: (row) => row.expiresAt,
          },
          {
            key: 'actions',
            title: t(texts.actions),
            heading: '',
            align: 'end',
            cell: (row) => (
              <Button size="compact-xs" variant="default" onClick={() => end(row)}>
                {t(texts.revoke)}
              </Button>
            ),
          },
        ]}
      />
    </section>
  )
}
