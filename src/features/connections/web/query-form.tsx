import { Button, NativeSelect } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { listTeams } from '#features/teams/api.ts'
import { readTemplate } from '#features/templates/api.ts'
import { useRead } from '#web/api/use-read.ts'
import { isInTeam, useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { addQuery, listCollections, listConnectors, readConnection, tryQuery } from '../api.ts'
import classes from './connection.module.css'
import type { Connection } from './connection.ts'
import type { Fields } from './schema-field.ts'
import { SchemaFields } from './schema-fields.tsx'
import { connectionTexts as texts } from './texts.ts'
import { TrialAnswer } from './trial-answer.tsx'

type QueryFormProps = { readonly connection: Connection; readonly onDone: () => void }

export function QueryForm({ connection, onDone }: QueryFormProps) {
  const t = useText()
  const entry = useOrganisation()
  const inOrganisation = { organisation: entry.slug }
  const params = { ...inOrganisation, connection: connection.id }
  const connectors = useRead(listConnectors, { params: inOrganisation })
  const teams = useRead(listTeams, { params: inOrganisation, query: { limit: 200 } })
  const template = useRead(readTemplate, { params: inOrganisation, query: {} })
  const [team, setTeam] = useState('')
  const [workload, setWorkload] = useState('')
  const [metric, setMetric] = useState('')
  const [query, setQuery] = useState<Fields>({})
  const trial = useWrite(tryQuery)
  const add = useWrite(addQuery, {
    refreshes: [readConnection, listCollections],
    onDone,
  })
  const connector = connectors.data?.items.find((one) => one.id === connection.connector)
  const own = teams.data?.items.filter((one) => isInTeam(entry, one.slug)) ?? []
  const chosen = own.find((one) => one.slug === team) ?? own[0]
  const metrics = template.data?.metrics ?? []
  const chosenMetric = metrics.find((one) => one.key === metric) ?? metrics[0]
  if (!connector || !chosen || !chosenMetric) return null
  const body = {
    team: chosen.slug,
    workload: workload || null,
    metric: chosenMetric.key,
    query,
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    add.mutate({ params, body })
  }
  const problem = add.error ?? trial.error
  const workloads = chosen.workloads.filter((one) => one.archivedAt === null)
  return (
    <form className={classes.form} onSubmit={submit}>
      {problem && <ReadProblem error={problem} />}
      <NativeSelect
        label={t(texts.team)}
        data={own.map(({ slug, name }) => ({ value: slug, label: name }))}
        value={chosen.slug}
        onChange={(event) => {
          setTeam(event.currentTarget.value)
          setWorkload('')
        }}
      />
      {workloads.length > 0 && (
        <NativeSelect
          label={t(texts.workload)}
          data={[
            { value: '', label: t(texts.wholeTeam) },
            ...workloads.map(({ slug, name }) => ({ value: slug, label: name })),
          ]}
          value={workload}
          onChange={(event) => setWorkload(event.currentTarget.value)}
        />
      )}
      <NativeSelect
        label={t(texts.metric)}
        description={chosenMetric.definition}
        data={metrics.map(({ key, name }) => ({ value: key, label: name }))}
        value={chosenMetric.key}
        onChange={(event) => setMetric(event.currentTarget.value)}
      />
      <SchemaFields schema={connector.query} values={query} onChange={setQuery} />
      {trial.data && <TrialAnswer answer={trial.data} metric={chosenMetric} />}
      <div className={classes.buttons}>
        <Button
          variant="default"
          loading={trial.isPending}
          onClick={() => trial.mutate({ params, body })}
        >
          {t(texts.tryIt)}
        </Button>
        <Button type="submit" loading={add.isPending}>
          {t(texts.add)}
        </Button>
      </div>
    </form>
  )
}
