import { Button, FileInput } from '@mantine/core'
import { useState } from 'react'
import type { Endpoint } from '#api/endpoint.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { Progress } from '#web/ui/progress.tsx'
import { saveFile } from '#web/ui/save-file.ts'
import { useSay } from '#web/ui/say.tsx'
import { tableCsv } from '#web/ui/table-text.ts'
import { importMeasurements } from '../api.ts'
import { ImportErrors } from './import-errors.tsx'
import classes from './import-form.module.css'
import { importTexts as texts } from './import-texts.ts'

type ImportFormProps = {
  readonly team: string
  readonly cycle: string
  /** For the file to fill in. */
  readonly lines: readonly { readonly metric: string; readonly workload: string | null }[]
  readonly refreshes: readonly Endpoint[]
  readonly onDone: () => void
}

type Sent = { readonly name: string; readonly csv: string }

/** A file is tried first: what fits is counted, what does not is listed, and nothing is stored. */
export function ImportForm({ team, cycle, lines, refreshes, onDone }: ImportFormProps) {
  const t = useText()
  const say = useSay()
  const { slug: organisation } = useOrganisation()
  const [sent, setSent] = useState<Sent | null>(null)
  const params = { organisation, team }
  const trial = useWrite(importMeasurements)
  const write = useWrite(importMeasurements, {
    refreshes,
    onDone: ({ stored }) => {
      say(t(texts.imported, { stored }))
      onDone()
    },
  })
  async function choose(file: File | null) {
    write.reset()
    trial.reset()
    setSent(null)
    if (file === null) return
    const chosen = { name: file.name, csv: await file.text() }
    setSent(chosen)
    trial.mutate({ params, body: { ...chosen, tryOnly: true } })
  }
  const problem = trial.error ?? write.error
  const tried = trial.data
  return (
    <div className={classes.form}>
      <p>{t(texts.explanation)}</p>
      <div>
        <Button
          variant="default"
          onClick={() => saveFile(`${team}-${cycle}.csv`, 'text/csv', emptyFile(cycle, lines))}
        >
          {t(texts.template)}
        </Button>
      </div>
      <FileInput
        label={t(texts.choose)}
        accept=".csv,.tsv,.txt,text/csv"
        onChange={(file) => void choose(file)}
      />
      {problem && <ReadProblem error={problem} />}
      {(trial.isPending || write.isPending) && sent && (
        <Progress label={t(texts.trying, { name: sent.name })} done={0} total={null} />
      )}
      {tried && tried.errors.length > 0 && <ImportErrors errors={tried.errors} />}
      {tried && tried.errors.length === 0 && sent && (
        <>
          <p role="status">
            {t(texts.fits, { rows: tried.rows, stored: tried.stored, unchanged: tried.unchanged })}
          </p>
          <div>
            <Button
              loading={write.isPending}
              disabled={tried.rows === 0}
              onClick={() => write.mutate({ params, body: { ...sent, tryOnly: false } })}
            >
              {t(texts.import, { rows: tried.rows })}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}

function emptyFile(cycle: string, lines: ImportFormProps['lines']): string {
  return tableCsv([
    [
      'metric',
      'workload',
      'cycle',
      'value',
      'numerator',
      'denominator',
      'missing',
      'not_applicable',
    ],
    ...lines.map(({ metric, workload }) => [metric, workload, cycle, null, null, null, null, null]),
  ])
}
