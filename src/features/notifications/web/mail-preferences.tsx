import { Checkbox } from '@mantine/core'
import type { MailKind } from '#domain/mail-kind.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { SettingsSection } from '#web/pages/settings-section.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { useSay } from '#web/ui/say.tsx'
import { changeMailPreference, readMailSettings } from '../api.ts'
import classes from './mail.module.css'
import type { MailSettings } from './mail-settings.ts'
import { mailTexts as texts } from './texts.ts'

const words = {
  'pre-read': { label: texts.preRead, hint: texts.preReadHint },
  reminder: { label: texts.reminder, hint: texts.reminderHint },
  summary: { label: texts.summary, hint: texts.summaryHint },
} as const satisfies Record<MailKind, { label: string; hint: string }>

export function MailPreferences({ settings }: { readonly settings: MailSettings }) {
  const t = useText()
  const say = useSay()
  const { slug: organisation, role } = useOrganisation()
  const write = useWrite(changeMailPreference, {
    refreshes: [readMailSettings],
    onDone: () => say(t(texts.saved)),
  })
  const asked = write.isPending ? write.variables.body : null
  const mayChange = role !== 'sponsor'
  return (
    <SettingsSection
      title={t(texts.yours)}
      explanation={t(texts.yoursText, { address: settings.address })}
    >
      {write.error && <ReadProblem error={write.error} />}
      <div className={classes.choices}>
        {settings.preferences.map(({ kind, wanted }) => (
          <Checkbox
            key={kind}
            label={t(words[kind].label)}
            description={t(words[kind].hint)}
            disabled={!mayChange}
            checked={asked?.kind === kind ? asked.wanted : wanted}
            onChange={(event) => {
              const body = { kind, wanted: event.currentTarget.checked }
              write.mutate({ params: { organisation }, body })
            }}
          />
        ))}
      </div>
      {!mayChange && <p>{t(texts.sponsorsSwitch)}</p>}
    </SettingsSection>
  )
}
