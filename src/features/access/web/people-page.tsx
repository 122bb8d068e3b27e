import { Button } from '@mantine/core'
import { useState } from 'react'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { usePlace } from '#web/pages/page-place.tsx'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { DrawerBeside } from '#web/ui/drawer-beside.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { SearchField } from '#web/ui/search-field.tsx'
import { changePersonRole, listPeople, removePerson } from '../api.ts'
import { InvitationForm } from './invitation-form.tsx'
import { OpenInvitations } from './open-invitations.tsx'
import { type Person, usePeopleColumns } from './people-columns.tsx'
import { accessTexts as texts } from './texts.ts'

export function PeoplePage() {
  const t = useText()
  const entry = useOrganisation()
  const isAdministrator = entry.role === 'administrator'
  const [search, setSearch] = useState('')
  const [inviting, setInviting] = useState(false)
  const [leaving, setLeaving] = useState<Person | null>(null)
  const params = { organisation: entry.slug }
  const query = { search: search || undefined, limit: 200 }
  const people = useRead(listPeople, { params, query }, { keepPrevious: true })
  const leave = useWrite(removePerson, { refreshes: [listPeople] })
  const change = useWrite(changePersonRole, { refreshes: [listPeople] })
  usePlace(t(texts.people))
  const problem = people.error ?? leave.error ?? change.error
  const columns = usePeopleColumns({
    isAdministrator,
    onRole: (person, role) =>
      change.mutate({ params: { ...params, person: person.id }, body: { role } }),
    onLeave: setLeaving,
  })
  return (
    <DrawerBeside
      drawer={
        inviting
          ? {
              title: t(texts.inviteTitle),
              content: <InvitationForm onDone={() => setInviting(false)} />,
            }
          : null
      }
      onClose={() => setInviting(false)}
    >
      <PageHeader
        title={t(texts.people)}
        aside={people.data?.items.filter((person) => person.leftAt === null).length}
        actions={
          <>
            <SearchField label={t(texts.findPeople)} value={search} onChange={setSearch} />
            {isAdministrator && (
              <Button onClick={() => setInviting(true)}>{t(texts.invite)}</Button>
            )}
          </>
        }
      />
      {problem && <ReadProblem error={problem} />}
      <DataTable
        title={t(texts.people)}
        titleHidden
        columns={columns}
        rows={people.data?.items ?? null}
        rowKey={(person) => person.id}
        fileName="people"
        empty={<EmptyState title={t(texts.noPeople)}>{t(texts.noPeopleText)}</EmptyState>}
      />
      {isAdministrator && <OpenInvitations />}
      {leaving && (
        <ConfirmDialog
          title={t(texts.letLeave, { name: leaving.name })}
          confirmLabel={t(texts.letLeaveAction)}
          act="end"
          onCancel={() => setLeaving(null)}
          onConfirm={() => {
            leave.mutate({ params: { ...params, person: leaving.id } })
            setLeaving(null)
          }}
        >
          {t(texts.letLeaveText, { name: leaving.name })}
        </ConfirmDialog>
      )}
    </DrawerBeside>
  )
}
