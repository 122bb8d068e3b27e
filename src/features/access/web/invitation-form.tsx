import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { type Role, roles } from '#domain/role.ts'
import { listTeams } from '#features/teams/api.ts'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { SecretOnce } from '#web/ui/secret-once.tsx'
import { invitePerson, listInvitations } from '../api.ts'
import classes from './outside-page.module.css'
import { roleName } from './role-name.ts'
import { accessTexts as texts } from './texts.ts'

export function InvitationForm({ onDone }: { readonly onDone: () => void }) {
  const t = useText()
  const { slug: organisation } = useOrganisation()
  const params = { organisation }
  const teams = useRead(listTeams, { params, query: { limit: 200 } })
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<Role>('engineer')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const write = useWrite(invitePerson, { refreshes: [listInvitations] })
  if (write.data) {
    return (
      <div className={classes.form}>
        <SecretOnce
          label={t(texts.invitationFor, { email: write.data.email })}
          secret={write.data.url}
        />
        <Button variant="default" onClick={onDone}>
          {t(texts.done)}
        </Button>
      </div>
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    write.mutate({ params, body: { email, role, teams: [...chosen] } })
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      <p>{t(texts.inviteText)}</p>
      {write.error && <ReadProblem error={write.error} />}
      <TextInput
        label={t(texts.email)}
        type="email"
        required
        withAsterisk={false}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <NativeSelect
        label={t(texts.role)}
        data={roles.map((value) => ({ value, label: roleName(t, value) }))}
        value={role}
        onChange={(event) => setRole(event.currentTarget.value as Role)}
      />
      {teams.data && teams.data.items.length > 0 && (
        <Checkbox.Group label={t(texts.teams)} value={[...chosen]} onChange={setChosen}>
          {teams.data.items.map((team) => (
            <Checkbox key={team.slug} value={team.slug} label={team.name} mt={6} />
          ))}
        </Checkbox.Group>
      )}
      <Button type="submit" loading={write.isPending}>
        {t(texts.createInvitation)}
      </Button>
    </form>
  )
}
