import { Button } from '@mantine/core'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { SettingsSection } from '#web/pages/settings-section.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { useSay } from '#web/ui/say.tsx'
import { StatusMark } from '#web/ui/status-mark.tsx'
import { listMailMessages, sendTestMail } from '../api.ts'
import classes from './mail.module.css'
import type { MailSettings } from './mail-settings.ts'
import { mailTexts as texts } from './texts.ts'

const example = `WELLCYCLE_SMTP_URL=smtps://user:password@mail.example.org:465
WELLCYCLE_MAIL_FROM="Wellcycle <wellcycle@example.org>"`

export function MailServer({ settings }: { readonly settings: MailSettings }) {
  const t = useText()
  const { role } = useOrganisation()
  const isAdministrator = role === 'administrator'
  if (settings.setUp) return isAdministrator ? <NamedServer settings={settings} /> : null
  return (
    <SettingsSection title={t(texts.server)} explanation={t(texts.serverText)}>
      <StatusMark status="warning" text={t(texts.notSetUp)} />
      <p>{t(isAdministrator ? texts.notSetUpText : texts.notSetUpForOthers)}</p>
      {isAdministrator && <pre className={classes.example}>{example}</pre>}
    </SettingsSection>
  )
}

function NamedServer({ settings }: { readonly settings: MailSettings }) {
  const t = useText()
  const say = useSay()
  const { slug: organisation } = useOrganisation()
  const write = useWrite(sendTestMail, {
    refreshes: [listMailMessages],
    onDone: () => say(t(texts.testSent)),
  })
  return (
    <SettingsSection title={t(texts.server)} explanation={t(texts.serverText)}>
      {write.error && <ReadProblem error={write.error} />}
      <dl className={classes.facts}>
        <dt>{t(texts.through)}</dt>
        <dd>{settings.server}</dd>
        <dt>{t(texts.from)}</dt>
        <dd>{settings.from}</dd>
      </dl>
      <Button
        variant="default"
        className={classes.test}
        loading={write.isPending}
        onClick={() => write.mutate({ params: { organisation } })}
      >
        {t(texts.test, { address: settings.address })}
      </Button>
    </SettingsSection>
  )
}
