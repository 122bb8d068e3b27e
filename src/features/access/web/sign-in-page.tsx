import { Button, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { signIn } from '../api.ts'
import classes from './outside-page.module.css'
import { OutsidePage } from './outside-page.tsx'
import { accessTexts as texts } from './texts.ts'

export function SignInPage() {
  const t = useText()
  const router = useRouter()
  const queries = useQueryClient()
  const { to } = useSearch({ strict: false })
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const write = useWrite(signIn, {
    onDone: async () => {
      queries.clear()
      router.history.push(ownAddress(to))
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    write.mutate({ body: { email, password } })
  }
  return (
    <OutsidePage title={t(texts.signInTitle)} path="/sign-in">
      <form className={classes.form} onSubmit={submit}>
        {write.error && <ReadProblem error={write.error} />}
        <TextInput
          label={t(texts.email)}
          type="email"
          autoComplete="username"
          required
          withAsterisk={false}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <TextInput
          label={t(texts.password)}
          type="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" loading={write.isPending}>
          {t(texts.signIn)}
        </Button>
      </form>
    </OutsidePage>
  )
}

/** Where the visitor wanted to go, if that is a page of this app. */
function ownAddress(to: string | undefined): string {
  return to?.startsWith('/') && !to.startsWith('//') && !to.includes('\\') ? to : '/'
}
