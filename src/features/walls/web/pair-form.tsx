import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { ApiProblem } from '#api/call.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { RouteAnnouncer } from '#web/shell/route-announcer.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { pairWall } from '../api.ts'
import classes from './pair-form.module.css'
import { wallTexts as texts } from './texts.ts'

type PairFormProps = { readonly wasPaired: boolean; readonly onPaired: () => void }

export function PairForm({ wasPaired, onPaired }: PairFormProps) {
  const t = useText()
  const [code, setCode] = useState('')
  const write = useWrite(pairWall, { onDone: onPaired })
  const digits = code.replace(/\D/g, '')
  const refusal = write.error instanceof ApiProblem ? write.error.message : null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    write.mutate({ body: { code: digits } })
  }
  return (
    <main id="main" className={classes.page}>
      <form className={classes.form} onSubmit={submit}>
        <h1 id="page-title" tabIndex={-1}>
          {t(texts.pairTitle)}
        </h1>
        <p>{t(wasPaired ? texts.again : texts.pairText)}</p>
        {write.error && refusal === null && <ReadProblem error={write.error} />}
        <TextInput
          label={t(texts.code)}
          inputMode="numeric"
          autoComplete="one-time-code"
          autoFocus
          required
          withAsterisk={false}
          maxLength={7}
          classNames={{
            label: classes.label ?? '',
            input: classes.code ?? '',
            error: classes.label ?? '',
          }}
          error={refusal}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Button
          type="submit"
          className={classes.open}
          loading={write.isPending}
          disabled={digits.length !== 6}
        >
          {t(texts.open)}
        </Button>
      </form>
      <RouteAnnouncer title={t(texts.pairTitle)} path="/wall" />
    </main>
  )
}
