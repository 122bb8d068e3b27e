import { NumberInput, Textarea, TextInput } from '@mantine/core'
import type { AgreementContent } from '#domain/agreement.ts'
import { useText } from '#web/texts/language-provider.tsx'
import classes from './agreement.module.css'
import { partTexts } from './agreement.ts'
import { agreementTexts as texts } from './texts.ts'

type AgreementFieldsProps = {
  readonly content: AgreementContent
  readonly onChange: (part: Partial<AgreementContent>) => void
}

export function AgreementFields({ content, onChange }: AgreementFieldsProps) {
  const t = useText()
  const long = (part: 'attendance' | 'safeSpace' | 'further', rows: number) => ({
    label: t(partTexts[part]),
    required: part !== 'further',
    withAsterisk: false,
    rows,
    maxLength: 4000,
    value: content[part],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ [part]: event.currentTarget.value }),
  })
  return (
    <>
      <div className={classes.pair}>
        <TextInput
          label={t(partTexts.cadence)}
          required
          withAsterisk={false}
          maxLength={200}
          value={content.cadence}
          onChange={(event) => onChange({ cadence: event.currentTarget.value })}
        />
        <NumberInput
          label={t(texts.minutes)}
          required
          withAsterisk={false}
          hideControls
          allowDecimal={false}
          allowNegative={false}
          min={15}
          max={480}
          value={content.lengthMinutes}
          onChange={(value) => onChange({ lengthMinutes: Number(value) })}
        />
      </div>
      <Textarea {...long('attendance', 4)} />
      <Textarea {...long('safeSpace', 8)} />
      <Textarea {...long('further', 6)} description={t(texts.furtherHint)} />
    </>
  )
}
