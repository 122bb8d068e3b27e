import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useSession } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { Redirect } from '#web/pages/redirect.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { startFirstRun } from '../api.ts'
import classes from './outside-page.module.css'
import { OutsidePage } from './outside-page.tsx'
import { accessTexts as texts } from './texts.ts'
import { knownTimeZones, localTimeZone } from './time-zones.ts'

const nothing = { organisation: '', name: '', email: '', password: '' }

export function FirstRunPage() {
  const t = useText()
  const router = useRouter()
  const queries = useQueryClient()
  const session = useSession()
  const [fields, setFields] = useState({ ...nothing, timeZone: localTimeZone(), currency: 'EUR' })
  const [sample, setSample] = useState(true)
  const write = useWrite(startFirstRun, {
    onDone: async ({ organisation }) => {
      queries.clear()
      router.history.push(`/${organisation}`)
    },
  })
  if (session.data && !session.data.firstRun && !write.isSuccess) return <Redirect to="/" />

  const field = (name: keyof typeof fields) => ({
    value: fields[name],
    required: true,
    withAsterisk: false,
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget
      setFields((before) => ({ ...before, [name]: value }))
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { organisation, timeZone, name, email, password } = fields
    const currency = fields.currency.trim().toUpperCase()
    write.mutate({
      body: {
        organisation: { name: organisation, timeZone, currency },
        account: { name, email, password },
        sample,
      },
    })
  }
  return (
    <OutsidePage title={t(texts.setUpTitle)} subtitle={t(texts.setUpText)} path="/first-run">
      <form className={classes.form} onSubmit={submit}>
        {write.error && <ReadProblem error={write.error} />}
        <TextInput
          label={t(texts.organisationName)}
          autoComplete="organization"
          maxLength={120}
          {...field('organisation')}
        />
        <div className={classes.group}>
          <NativeSelect label={t(texts.timeZone)} data={knownTimeZones()} {...field('timeZone')} />
          <TextInput
            label={t(texts.currency)}
            maxLength={3}
            pattern="[A-Za-z]{3}"
            title={t(texts.currencyHint)}
            {...field('currency')}
          />
        </div>
        <hr className={classes.rule} />
        <TextInput
          label={t(texts.yourName)}
          autoComplete="name"
          maxLength={120}
          {...field('name')}
        />
        <TextInput
          label={t(texts.email)}
          type="email"
          autoComplete="username"
          {...field('email')}
        />
        <TextInput
          label={t(texts.newPassword)}
          description={t(texts.passwordHint)}
          type="password"
          autoComplete="new-password"
          minLength={10}
          maxLength={200}
          {...field('password')}
        />
        <Checkbox
          label={t(texts.withSample)}
          description={t(texts.withSampleHint)}
          checked={sample}
          onChange={(event) => setSample(event.currentTarget.checked)}
        />
        <Button type="submit" loading={write.isPending}>
          {t(texts.setUp)}
        </Button>
      </form>
    </OutsidePage>
  )
}
