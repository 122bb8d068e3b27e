import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { OutsidePage } from '#features/access/web/outside-page.tsx'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
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
  const submit = (event: FormEvent) => {
    event.preventDefault()
    write.mutate({ body: { code: digits } })
  }
  return (
    <OutsidePage title={t(texts.pairTitle)} path="/wall">
      <form className={classes.form} onSubmit={submit}>
        <p>{t(wasPaired ? texts.again : texts.pairText)}</p>
        {write.error && <ReadProblem error={write.error} />}
        <TextInput
          label={t(texts.code)}
          inputMode="numeric"
          autoComplete="one-time-code"
          autoFocus
          required
          withAsterisk={false}
          maxLength={7}
          classNames={{ input: classes.code ?? '' }}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Button type="submit" loading={write.isPending} disabled={digits.length !== 6}>
          {t(texts.open)}
        </Button>
      </form>
    </OutsidePage>
  )
}
