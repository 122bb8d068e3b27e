import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Output } from '#api/endpoint.ts'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation, worksForAll } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { SettingsSection } from '#web/pages/settings-section.tsx'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { useSay } from '#web/ui/say.tsx'
import { changeCycleCalendar, listCycles, readCycleCalendar } from '../api.ts'
import { cycleTexts as texts } from './texts.ts'

type Calendar = Output<typeof readCycleCalendar>
type Cycles = Output<typeof listCycles>

export function CalendarSection() {
  const t = useText()
  const format = useFormat()
  const entry = useOrganisation()
  const params = { organisation: entry.slug }
  const calendar = useRead(readCycleCalendar, { params })
  const cycles = useRead(listCycles, { params, query: { count: 2 } })
  const problem = calendar.error ?? cycles.error
  if (problem) return <ReadProblem error={problem} />
  if (!calendar.data || !cycles.data) return null
  const running = cycles.data.items.find((cycle) => cycle.key === cycles.data.current)
  return (
    <SettingsSection title={t(texts.calendar)} explanation={t(texts.explanation)}>
      {running && (
        <p>
          {t(texts.now, {
            key: running.key,
            days: format.dayRange(running.startsOn, running.endsOn),
            length: calendar.data.lengthDays,
            time: calendar.data.startsAtTime,
            zone: calendar.data.timeZone,
          })}
        </p>
      )}
      {worksForAll(entry) && (
        <CalendarForm key={entry.slug} calendar={calendar.data} cycles={cycles.data} />
      )}
    </SettingsSection>
  )
}

type CalendarFormProps = { readonly calendar: Calendar; readonly cycles: Cycles }

function CalendarForm({ calendar, cycles }: CalendarFormProps) {
  const t = useText()
  const say = useSay()
  const { slug: organisation } = useOrganisation()
  const next = cycles.items.find((cycle) => cycle.key > cycles.current)
  const [anchorOn, setAnchorOn] = useState<string>(next?.startsOn ?? calendar.anchorOn)
  const [lengthDays, setLengthDays] = useState(String(calendar.lengthDays))
  const [startsAtTime, setStartsAtTime] = useState(calendar.startsAtTime)
  const write = useWrite(changeCycleCalendar, {
    refreshes: [readCycleCalendar, listCycles],
    onDone: () => say(t(texts.changed)),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { timeZone } = calendar
    const body = { anchorOn, lengthDays: Number(lengthDays), startsAtTime, timeZone }
    write.mutate({ params: { organisation }, body })
  }
  const lengths = new Set([7, 14, 21, 28, calendar.lengthDays])
  return (
    <form onSubmit={submit} style={{ display: 'grid', gap: 16, width: '100%' }}>
      {write.error && <ReadProblem error={write.error} />}
      <TextInput
        label={t(texts.nextStart)}
        type="date"
        required
        withAsterisk={false}
        value={anchorOn}
        onChange={(event) => setAnchorOn(event.currentTarget.value)}
      />
      <NativeSelect
        label={t(texts.length)}
        data={[...lengths].map((days) => ({
          value: String(days),
          label: t(texts.weeks, { count: days / 7 }),
        }))}
        value={lengthDays}
        onChange={(event) => setLengthDays(event.currentTarget.value)}
      />
      <TextInput
        label={t(texts.startsAt)}
        type="time"
        required
        withAsterisk={false}
        value={startsAtTime}
        onChange={(event) => setStartsAtTime(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" variant="default" loading={write.isPending}>
          {t(texts.change)}
        </Button>
      </div>
    </form>
  )
}
