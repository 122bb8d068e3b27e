import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { severities } from '#domain/notice.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { AudienceFields } from './audience-fields.tsx'
import type { NoticeDraft } from './notice-draft.ts'
import classes from './notices.module.css'
import { ProofFields } from './proof-fields.tsx'
import { noticeTexts as texts } from './texts.ts'

type NoticeFieldsProps = {
  readonly draft: NoticeDraft
  readonly onChange: (part: Partial<NoticeDraft>) => void
}

const hints = {
  information: texts.informationHint,
  important: texts.importantHint,
  urgent: texts.urgentHint,
} as const

export function NoticeFields({ draft, onChange }: NoticeFieldsProps) {
  const t = useText()
  return (
    <>
      <TextInput
        label={t(texts.title)}
        required
        withAsterisk={false}
        maxLength={160}
        value={draft.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <Textarea
        label={t(texts.text)}
        autosize={false}
        rows={6}
        maxLength={4000}
        value={draft.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      <NativeSelect
        label={t(texts.severity)}
        description={t(hints[draft.severity])}
        data={severities.map((value) => ({ value, label: t(texts[value]) }))}
        value={draft.severity}
        onChange={({ currentTarget: { value } }) =>
          onChange({ severity: severities.find((one) => one === value) ?? 'important' })
        }
      />
      <div className={classes.pair}>
        <TextInput
          type="date"
          label={t(texts.effectiveOn)}
          required
          withAsterisk={false}
          value={draft.effectiveOn}
          onChange={(event) => onChange({ effectiveOn: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t(texts.expiresOn)}
          min={draft.effectiveOn}
          value={draft.expiresOn}
          onChange={(event) => onChange({ expiresOn: event.currentTarget.value })}
        />
      </div>
      <AudienceFields draft={draft} onChange={onChange} />
      <ProofFields draft={draft} onChange={onChange} />
    </>
  )
}
