import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { usePlace } from '#web/pages/page-place.tsx'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { readMailSettings } from '../api.ts'
import { MailMessages } from './mail-messages.tsx'
import { MailPreferences } from './mail-preferences.tsx'
import { MailServer } from './mail-server.tsx'
import { mailTexts as texts } from './texts.ts'

export function MailPage() {
  const t = useText()
  const { slug: organisation, role } = useOrganisation()
  const settings = useRead(readMailSettings, { params: { organisation } })
  usePlace(t(texts.title))
  return (
    <>
      <PageHeader title={t(texts.title)} subtitle={t(texts.subtitle)} />
      {settings.error && <ReadProblem error={settings.error} onRetry={() => settings.refetch()} />}
      {settings.data && (
        <>
          <MailServer settings={settings.data} />
          <MailPreferences settings={settings.data} />
          {role === 'administrator' && <MailMessages setUp={settings.data.setUp} />}
        </>
      )}
    </>
  )
}
