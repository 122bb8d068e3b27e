import { Button, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useParams, useRouter } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { Output } from '#api/endpoint.ts'
import { useRead } from '#web/api/use-read.ts'
import { useSession } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { acceptInvitation, readInvitation } from '../api.ts'
import classes from './outside-page.module.css'
import { OutsidePage } from './outside-page.tsx'
import { roleName } from './role-name.ts'
import { accessTexts as texts } from './texts.ts'

export function InvitationPage() {
  const t = useText()
  const { secret = '' } = useParams({ strict: false })
  const session = useSession()
  const invitation = useRead(readInvitation, { params: { secret } })
  if (invitation.error) {
    return (
      <OutsidePage title={t(texts.signInTitle)} path="/invitations">
        <ReadProblem error={invitation.error} />
      </OutsidePage>
    )
  }
  if (!invitation.data || !session.data) return null
  const { organisation, invitedBy, email, role } = invitation.data
  return (
    <OutsidePage
      title={t(texts.invitationTitle, { organisation })}
      subtitle={t(texts.invitationText, { inviter: invitedBy, email, role: roleName(t, role) })}
      path="/invitations"
    >
      <Acceptance
        secret={secret}
        invitation={invitation.data}
        isSignedIn={session.data.account !== null}
      />
    </OutsidePage>
  )
}

type AcceptanceProps = {
  readonly secret: string
  readonly invitation: Output<typeof readInvitation>
  readonly isSignedIn: boolean
}

function Acceptance({ secret, invitation, isSignedIn }: AcceptanceProps) {
  const t = useText()
  const router = useRouter()
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const write = useWrite(acceptInvitation, {
    onDone: async ({ organisation }) => {
      queries.clear()
      router.history.push(`/${organisation}`)
    },
  })
  if (invitation.hasAccount && !isSignedIn) {
    const to = encodeURIComponent(`/invitations/${secret}`)
    return (
      <>
        <p>{t(texts.haveAccount, { email: invitation.email })}</p>
        <Button component="a" href={`/sign-in?to=${to}`}>
          {t(texts.signIn)}
        </Button>
      </>
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const body = isSignedIn ? {} : { account: { name, password } }
    write.mutate({ params: { secret }, body })
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      {write.error && <ReadProblem error={write.error} />}
      {!isSignedIn && (
        <>
          <TextInput
            label={t(texts.yourName)}
            autoComplete="name"
            required
            withAsterisk={false}
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={t(texts.newPassword)}
            description={t(texts.passwordHint)}
            type="password"
            autoComplete="new-password"
            required
            withAsterisk={false}
            minLength={10}
            maxLength={200}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        </>
      )}
      <Button type="submit" loading={write.isPending}>
        {t(texts.join)}
      </Button>
    </form>
  )
}
