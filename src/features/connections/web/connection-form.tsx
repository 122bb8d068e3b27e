import { Button, NativeSelect, Switch, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { checkConnection, createConnection, listConnections, listConnectors } from '../api.ts'
import { CheckAnswer } from './check-answer.tsx'
import classes from './connection.module.css'
import { ScheduleFields } from './schedule-fields.tsx'
import { type Fields, splitSecrets } from './schema-field.ts'
import { SchemaFields } from './schema-fields.tsx'
import { connectionTexts as texts } from './texts.ts'

/** Connects a source; `onDone` gets its id. */
export function ConnectionForm({ onDone }: { readonly onDone: (id: string) => void }) {
  const t = useText()
  const entry = useOrganisation()
  const params = { organisation: entry.slug }
  const connectors = useRead(listConnectors, { params })
  const [chosen, setChosen] = useState('')
  const [name, setName] = useState('')
  const [values, setValues] = useState<Fields>({})
  const [allowPrivateNetwork, setPrivateNetwork] = useState(false)
  const [schedule, setSchedule] = useState({ everyMinutes: 60, callBudgetPerHour: 600 })
  const check = useWrite(checkConnection)
  const create = useWrite(createConnection, {
    refreshes: [listConnections],
    onDone: ({ id }) => onDone(id),
  })
  if (connectors.error) return <ReadProblem error={connectors.error} />
  const connector =
    connectors.data?.items.find((candidate) => candidate.id === chosen) ?? connectors.data?.items[0]
  if (!connector) return null
  const parts = {
    connector: connector.id,
    ...splitSecrets(connector.settings, values),
    allowPrivateNetwork,
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    create.mutate({ params, body: { ...parts, name, ...schedule } })
  }
  const problem = create.error ?? check.error
  return (
    <form className={classes.form} onSubmit={submit}>
      {problem && <ReadProblem error={problem} />}
      <NativeSelect
        label={t(texts.kind)}
        description={connector.description}
        data={connectors.data?.items.map(({ id, title }) => ({ value: id, label: title }))}
        value={connector.id}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <TextInput
        label={t(texts.name)}
        description={t(texts.nameHint)}
        required
        withAsterisk={false}
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <SchemaFields schema={connector.settings} values={values} onChange={setValues} />
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
        <Button
          variant="default"
          loading={check.isPending}
          onClick={() => check.mutate({ params, body: parts })}
        >
          {t(texts.check)}
        </Button>
        <Button type="submit" loading={create.isPending}>
          {t(texts.create)}
        </Button>
      </div>
    </form>
  )
}
