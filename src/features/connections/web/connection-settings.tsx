import { Button, Switch, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { SettingsSection } from '#web/pages/settings-section.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { useSay } from '#web/ui/say.tsx'
import {
  changeConnection,
  checkConnection,
  listConnections,
  listConnectors,
  readConnection,
} from '../api.ts'
import { CheckAnswer } from './check-answer.tsx'
import classes from './connection.module.css'
import type { Connection } from './connection.ts'
import { ScheduleFields } from './schedule-fields.tsx'
import { type Fields, splitSecrets } from './schema-field.ts'
import { SchemaFields } from './schema-fields.tsx'
import { connectionTexts as texts } from './texts.ts'

export function ConnectionSettings({ connection }: { readonly connection: Connection }) {
  const t = useText()
  const say = useSay()
  const entry = useOrganisation()
  const params = { organisation: entry.slug }
  const connectors = useRead(listConnectors, { params })
  const [name, setName] = useState(connection.name)
  const [values, setValues] = useState<Fields>(connection.settings)
  const [allowPrivateNetwork, setPrivateNetwork] = useState(connection.allowPrivateNetwork)
  const [schedule, setSchedule] = useState({
    everyMinutes: connection.everyMinutes,
    callBudgetPerHour: connection.callBudgetPerHour,
  })
  const check = useWrite(checkConnection)
  const change = useWrite(changeConnection, {
    refreshes: [readConnection, listConnections],
    onDone: () => say(t(texts.saved)),
  })
  const connector = connectors.data?.items.find((one) => one.id === connection.connector)
  if (!connector) return null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const isAdministrator = entry.role === 'administrator'
    change.mutate({
      params: { ...params, connection: connection.id },
      body: {
        name,
        ...splitSecrets(connector.settings, values),
        ...schedule,
        ...(isAdministrator ? { allowPrivateNetwork } : {}),
      },
    })
  }
  const problem = change.error ?? check.error
  return (
    <SettingsSection title={t(texts.settings)} explanation={connector.title}>
      <form className={classes.form} onSubmit={submit}>
        {problem && <ReadProblem error={problem} />}
        <TextInput
          label={t(texts.name)}
          required
          withAsterisk={false}
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <SchemaFields
          schema={connector.settings}
          values={values}
          secretsSet={connection.secretsSet}
          onChange={setValues}
        />
        {entry.role === 'administrator' && (
          <Switch
            label={t(texts.privateNetwork)}
            description={t(texts.privateNetworkHint)}
            checked={allowPrivateNetwork}
            onChange={(event) => setPrivateNetwork(event.currentTarget.checked)}
          />
        )}
        <ScheduleFields values={schedule} onChange={setSchedule} />
        {check.data && <CheckAnswer result={check.data} />}
        <div className={classes.buttons}>
          <Button type="submit" variant="default" loading={change.isPending}>
            {t(texts.save)}
          </Button>
          <Button
            variant="default"
            loading={check.isPending}
            onClick={() => check.mutate({ params, body: { connection: connection.id } })}
          >
            {t(texts.check)}
          </Button>
        </div>
      </form>
    </SettingsSection>
  )
}
