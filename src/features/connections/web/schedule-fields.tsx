import { NativeSelect, NumberInput } from '@mantine/core'
import { useText } from '#web/texts/language-provider.tsx'
import classes from './connection.module.css'
import { connectionTexts as texts } from './texts.ts'

type Schedule = { readonly everyMinutes: number; readonly callBudgetPerHour: number }

type ScheduleFieldsProps = {
  readonly values: Schedule
  readonly onChange: (values: Schedule) => void
}

const usual = [5, 15, 60, 360, 1440]

export function ScheduleFields({ values, onChange }: ScheduleFieldsProps) {
  const t = useText()
  const spans = [...new Set([...usual, values.everyMinutes])].sort((one, other) => one - other)
  const words = (minutes: number) => {
    if (minutes === 1440) return t(texts.everyDay)
    if (minutes % 60 === 0) return t(texts.everyHours, { count: minutes / 60 })
    return t(texts.everyMinutes, { count: minutes })
  }
  return (
    <div className={classes.pair}>
      <NativeSelect
        label={t(texts.every)}
        data={spans.map((minutes) => ({ value: String(minutes), label: words(minutes) }))}
        value={String(values.everyMinutes)}
        onChange={(event) =>
          onChange({ ...values, everyMinutes: Number(event.currentTarget.value) })
        }
      />
      <NumberInput
        label={t(texts.budget)}
        min={1}
        max={100_000}
        allowDecimal={false}
        hideControls
        value={values.callBudgetPerHour}
        onChange={(count) => onChange({ ...values, callBudgetPerHour: Number(count) || 1 })}
      />
    </div>
  )
}
