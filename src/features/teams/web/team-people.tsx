import { Button, NativeSelect } from '@mantine/core'
import { IconUserMinus } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { type MembershipRole, membershipRoles } from '#domain/role.ts'
import { listPeople, readSession } from '#features/access/api.ts'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { IconButton } from '#web/ui/icon-button.tsx'
import { useOfferUndo } from '#web/ui/undo-toast.tsx'
import { endMembership, listTeams, readTeam, setMembership } from '../api.ts'
import { membershipRoleName } from './membership-role-name.ts'
import type { Team } from './team.ts'
import classes from './team-form.module.css'
import { teamTexts as texts } from './texts.ts'

type TeamPeopleProps = { readonly team: Team; readonly mayChange: boolean }

export function TeamPeople({ team, mayChange }: TeamPeopleProps) {
  const t = useText()
  const offerUndo = useOfferUndo()
  const { slug: organisation } = useOrganisation()
  const params = { organisation, team: team.slug }
  const refreshes = [readTeam, listTeams, listPeople, readSession]
  const set = useWrite(setMembership, { refreshes })
  const end = useWrite(endMembership, { refreshes })
  const problem = set.error ?? end.error
  const remove = async (person: Team['people'][number]) => {
    await end.mutateAsync({ params: { ...params, person: person.id } })
    offerUndo({
      text: t(texts.removed, { name: person.name }),
      undo: () =>
        set.mutate({ params: { ...params, person: person.id }, body: { role: person.role } }),
    })
  }
  return (
    <section>
      {problem && <ReadProblem error={problem} />}
      <DataTable
        title={t(texts.people)}
        aside={team.people.length}
        rows={team.people}
        rowKey={(person) => person.id}
        fileName={`${team.slug}-people`}
        empty={<EmptyState title={t(texts.noPeople)}>{t(texts.noPeopleText)}</EmptyState>}
        columns={[
          {
            key: 'name',
            title: t(texts.person),
            isRowHeader: true,
            cell: (person) => person.name,
            text: (person) => person.name,
          },
          {
            key: 'role',
            title: t(texts.role),
            grows: true,
            text: (person) => membershipRoleName(t, person.role),
            cell: (person) =>
              mayChange ? (
                <RoleSelect
                  label={t(texts.roleOf, { name: person.name })}
                  value={person.role}
                  onChange={(role) =>
                    set.mutate({ params: { ...params, person: person.id }, body: { role } })
                  }
                />
              ) : (
                membershipRoleName(t, person.role)
              ),
          },
          ...(mayChange
            ? [
                {
                  key: 'actions',
                  title: t(texts.actions),
                  heading: '',
                  align: 'end' as const,
                  cell: (person: Team['people'][number]) => (
                    <IconButton
                      label={t(texts.remove, { name: person.name })}
                      onClick={() => remove(person)}
                    >
                      <IconUserMinus size={16} stroke={1.5} />
                    </IconButton>
                  ),
                },
              ]
            : []),
        ]}
      />
      {mayChange && (
        <PersonForm
          team={team}
          isPending={set.isPending}
          onAdd={(person, role) => set.mutate({ params: { ...params, person }, body: { role } })}
        />
      )}
    </section>
  )
}

type RoleSelectProps = {
  readonly label: string
  readonly value: MembershipRole
  readonly onChange: (role: MembershipRole) => void
}

function RoleSelect({ label, value, onChange }: RoleSelectProps) {
  const t = useText()
  return (
    <NativeSelect
      size="xs"
      w={170}
      aria-label={label}
      data={membershipRoles.map((role) => ({ value: role, label: membershipRoleName(t, role) }))}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value as MembershipRole)}
    />
  )
}

type PersonFormProps = {
  readonly team: Team
  readonly isPending: boolean
  readonly onAdd: (person: string, role: MembershipRole) => void
}

function PersonForm({ team, isPending, onAdd }: PersonFormProps) {
  const t = useText()
  const { slug: organisation } = useOrganisation()
  const people = useRead(listPeople, { params: { organisation }, query: { limit: 200 } })
  const [person, setPerson] = useState('')
  const [role, setRole] = useState<MembershipRole>('engineer')
  const inTeam = new Set(team.people.map((member) => member.id))
  const others = people.data?.items.filter(
    (candidate) => candidate.leftAt === null && !inTeam.has(candidate.id),
  )
  if (!others || others.length === 0) return null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (person !== '') onAdd(person, role)
    setPerson('')
  }
  return (
    <form className={classes.line} onSubmit={submit}>
      <NativeSelect
        label={t(texts.addPerson)}
        data={[
          { value: '', label: '' },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={person}
        onChange={(event) => setPerson(event.currentTarget.value)}
      />
      <NativeSelect
        aria-label={t(texts.role)}
        data={membershipRoles.map((value) => ({ value, label: membershipRoleName(t, value) }))}
        value={role}
        onChange={(event) => setRole(event.currentTarget.value as MembershipRole)}
      />
      <Button type="submit" variant="default" loading={isPending}>
        {t(texts.add)}
      </Button>
    </form>
  )
}
