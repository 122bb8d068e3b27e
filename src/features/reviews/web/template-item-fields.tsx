import { NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { agendaKinds } from '#domain/agenda.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { kindTexts } from './kind-texts.ts'
import type { TemplateItem } from './review.ts'
import classes from './template.module.css'
import { reviewTexts as texts } from './texts.ts'

type TemplateItemFieldsProps = {
  readonly item: TemplateItem
  readonly onChange: (item: TemplateItem) => void
}

/** The teams stand for as many items as there are, and take the minutes per team. */
export function TemplateItemFields({ item, onChange }: TemplateItemFieldsProps) {
  const t = useText()
  const { title } = item
  if (item.kind === 'team') {
    return <p className={classes.teams}>{t(texts.kindTeam)}</p>
  }
  return (
    <>
      <TextInput
        size="xs"
        className={classes.title}
        aria-label={t(texts.itemTitle)}
        required
        maxLength={120}
        value={title}
        onChange={(event) => onChange({ ...item, title: event.currentTarget.value })}
      />
      <NumberInput
        size="xs"
        aria-label={t(texts.minutesOf, { title })}
        min={0}
        max={240}
        allowDecimal={false}
        hideControls
        required
        suffix={` ${t(texts.minutesShort)}`}
        value={item.minutes}
        onChange={(minutes) => onChange({ ...item, minutes: Number(minutes) })}
      />
      <NativeSelect
        size="xs"
        className={classes.kind}
        aria-label={t(texts.kindOf, { title })}
        value={item.kind}
        data={agendaKinds
          .filter((kind) => kind !== 'team')
          .map((kind) => ({ value: kind, label: t(kindTexts[kind]) }))}
        onChange={(event) => {
          const kind = agendaKinds.find((one) => one === event.currentTarget.value)
          if (kind) onChange({ ...item, kind })
        }}
      />
    </>
  )
}
