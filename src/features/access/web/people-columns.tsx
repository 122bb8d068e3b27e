import { NativeSelect } from '@mantine/core'
import { IconUserMinus } from '@tabler/icons-react'
import type { Output } from '#api/endpoint.ts'
import { type Role, roles } from '#domain/role.ts'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { IconButton } from '#web/ui/icon-button.tsx'
import type { Column } from '#web/ui/table-column.ts'
import type { listPeople } from '../api.ts'
import { roleName } from './role-name.ts'
import { accessTexts as texts } from './texts.ts'

export type Person = Output<typeof listPeople>['items'][number]

type PeopleActions = {
  readonly isAdministrator: boolean
  readonly onRole: (person: Person, role: Role) => void
  readonly onLeave: (person: Person) => void
}

export function usePeopleColumns(actions: PeopleActions): Column<Person>[] {
  const t = useText()
  const format = useFormat()
  const columns: Column<Person>[] = [
    {
      key: 'name',
      title: t(texts.name),
      isRowHeader: true,
      cell: (person) => person.name,
      text: (person) => person.name,
    },
    {
      key: 'email',
      title: t(texts.email),
      cell: (person) => person.email,
      text: (person) => person.email,
    },
    {
      key: 'role',
      title: t(texts.role),
      text: (person) => roleName(t, person.role),
      cell: (person) =>
        actions.isAdministrator && person.leftAt === null ? (
          <NativeSelect
            size="xs"
            w={170}
            aria-label={t(texts.roleOf, { name: person.name })}
            data={roles.map((role) => ({ value: role, label: roleName(t, role) }))}
            value={person.role}
            onChange={(event) => actions.onRole(person, event.currentTarget.value as Role)}
          />
        ) : (
          roleName(t, person.role)
        ),
    },
    {
      key: 'teams',
      title: t(texts.teams),
      grows: true,
      cell: (person) => person.teams.map((team) => team.name).join(', '),
      text: (person) => person.teams.map((team) => team.name).join(', '),
    },
    {
      key: 'joined',
      title: t(texts.joined),
      cell: (person) =>
        person.leftAt === null
          ? format.date(person.joinedAt)
          : t(texts.left, { date: format.date(person.leftAt) }),
      text: (person) => person.joinedAt,
    },
  ]
  if (!actions.isAdministrator) return columns
  return [
    ...columns,
    {
      key: 'actions',
      title: t(texts.actions),
      heading: '',
      align: 'end',
      cell: (person) =>
        person.leftAt === null && (
          <IconButton
            label={t(texts.letLeave, { name: person.name })}
            onClick={() => actions.onLeave(person)}
          >
            <IconUserMinus size={16} stroke={1.5} />
          </IconButton>
        ),
    },
  ]
}
