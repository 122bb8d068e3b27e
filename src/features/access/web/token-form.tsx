import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { type TokenScope, tokenScopes } from '#domain/role.ts'
import { listTeams } from '#features/teams/api.ts'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation, worksForAll } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { SecretOnce } from '#web/ui/secret-once.tsx'
import { createToken, listTokens } from '../api.ts'
import classes from './outside-page.module.css'
import { scopeName } from './scope-name.ts'
import { accessTexts as texts } from './texts.ts'

const spans = [30, 90, 365] as const

export function TokenForm({ onDone }: { readonly onDone: () => void }) {
  const t = useText()
  const entry = useOrganisation()
  const params = { organisation: entry.slug }
  const teams = useRead(listTeams, { params, query: { limit: 200 } })
  const [name, setName] = useState('')
  const [scope, setScope] = useState<TokenScope>('push')
  const [team, setTeam] = useState(worksForAll(entry) ? '' : (entry.teams[0]?.slug ?? ''))
  const [days, setDays] = useState('90')
  const write = useWrite(createToken, { refreshes: [listTokens] })
  if (write.data) {
    const label = t(texts.tokenSecret, { name: write.data.name })
    return (
      <div className={classes.form}>
        <SecretOnce label={label} secret={write.data.secret} />
        <Button variant="default" onClick={onDone}>
          {t(texts.done)}
        </Button>
      </div>
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const expiresInDays = days === '' ? null : Number(days)
    write.mutate({ params, body: { name, scope, team: team || null, expiresInDays } })
  }
  const own = teams.data?.items.map(({ slug, name: label }) => ({ value: slug, label })) ?? []
  return (
    <form className={classes.form} onSubmit={submit}>
      {write.error && <ReadProblem error={write.error} />}
      <TextInput
        label={t(texts.tokenName)}
        required
        withAsterisk={false}
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NativeSelect
        label={t(texts.scope)}
        data={tokenScopes.map((value) => ({ value, label: scopeName(t, value) }))}
        value={scope}
        onChange={(event) => setScope(event.currentTarget.value as TokenScope)}
      />
      {scope === 'push' && (
        <NativeSelect
          label={t(texts.onlyTeam)}
          data={[{ value: '', label: t(texts.allTeams) }, ...own]}
          value={team}
          onChange={(event) => setTeam(event.currentTarget.value)}
        />
      )}
      <NativeSelect
        label={t(texts.validFor)}
        data={[
          ...spans.map((count) => ({ value: String(count), label: t(texts.days, { count }) })),
          { value: '', label: t(texts.noEnd) },
        ]}
        value={days}
        onChange={(event) => setDays(event.currentTarget.value)}
      />
      <Button type="submit" loading={write.isPending}>
        {t(texts.createToken)}
      </Button>
    </form>
  )
}
