import { Button, NumberInput, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { instantOfZonedTime, zonedTime } from '#web/texts/zoned-time.ts'
import { shareTexts as texts } from './share-texts.ts'
import type { TechShareDetail } from './topic.ts'
import classes from './topics.module.css'
import type { Plan } from './use-share-acts.ts'

type ScheduleFormProps = {
  readonly share: TechShareDetail
  readonly onSchedule: (plan: Plan) => void
}

/** Times are those of the organisation, wherever the reader sits. */
export function ScheduleForm({ share, onSchedule }: ScheduleFormProps) {
  const { t, format } = useLanguage()
  const { timeZone } = format.settings
  const [local, setLocal] = useState(
    share.startsAt === null ? '' : zonedTime(share.startsAt, timeZone),
  )
  const [minutes, setMinutes] = useState<number | string>(share.minutes)
  const [place, setPlace] = useState(share.place)
  const plan = { minutes: Number(minutes) || share.minutes, place }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const startsAt = instantOfZonedTime(local, timeZone)
    if (startsAt !== null) onSchedule({ ...plan, startsAt })
  }
  return (
    <form className={classes.ask} onSubmit={submit}>
      <TextInput
        type="datetime-local"
        label={t(texts.when)}
        description={timeZone}
        required
        withAsterisk={false}
        value={local}
        onChange={(event) => setLocal(event.currentTarget.value)}
      />
      <NumberInput
        label={t(texts.minutes)}
        min={5}
        max={480}
        step={15}
        value={minutes}
        onChange={setMinutes}
      />
      <TextInput
        label={t(texts.whereLong)}
        maxLength={300}
        value={place}
        onChange={(event) => setPlace(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button type="submit">{t(texts.scheduleNow)}</Button>
        {share.startsAt !== null && (
          <Button variant="default" onClick={() => onSchedule({ ...plan, startsAt: null })}>
            {t(texts.takeOffDate)}
          </Button>
        )}
      </div>
    </form>
  )
}
