import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { listPeople, readSession } from '#features/access/api.ts'
import { listCycles } from '#features/cycles/api.ts'
import { readRoom } from '#features/rooms/api.ts'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { instantOfZonedTime, zonedTime } from '#web/texts/zoned-time.ts'
import { listReviews, planReview, readPreRead, readReview, readReviewTemplate } from '../api.ts'
import { lastWorkday } from './last-workday.ts'
import classes from './plan.module.css'
import { PlanProblem } from './plan-problem.tsx'
import type { Review } from './review.ts'
import { reviewTexts as texts } from './texts.ts'

type PlanFormProps = {
  readonly cycle: string
  /** Null while none is planned. */
  readonly review: Review | null
  readonly onDone: () => void
}

/** Before there is a plan, the last workday of the cycle at ten is a good time to start from. */
const firstHour = 'T10:00'

export function PlanForm({ cycle, review, onDone }: PlanFormProps) {
  const { slug: organisation } = useOrganisation()
  const params = { organisation }
  const cycles = useRead(listCycles, { params, query: { count: 104 } })
  const template = useRead(readReviewTemplate, { params })
  const endsOn = cycles.data?.items.find(({ key }) => key === cycle)?.endsOn
  const problem = cycles.error ?? template.error
  if (problem)
    return (
      <PlanProblem
        error={problem}
        onRetry={() => Promise.all([cycles.refetch(), template.refetch()])}
      />
    )
  if (!cycles.data || !template.data) return null
  return (
    <Fields
      cycle={cycle}
      review={review}
      onDone={onDone}
      firstBegin={endsOn === undefined ? '' : `${lastWorkday(endsOn)}${firstHour}`}
      firstMinutes={template.data.bookedMinutes}
    />
  )
}

type FieldsProps = PlanFormProps & {
  readonly firstBegin: string
  readonly firstMinutes: number
}

function Fields({ cycle, review, onDone, firstBegin, firstMinutes }: FieldsProps) {
  const t = useText()
  const { timeZone } = useFormat().settings
  const { slug: organisation, personId } = useOrganisation()
  const people = usePeople()
  const [begins, setBegins] = useState(
    review === null ? firstBegin : zonedTime(review.startsAt, timeZone),
  )
  const [minutes, setMinutes] = useState<number | string>(review?.bookedMinutes ?? firstMinutes)
  const [place, setPlace] = useState(review?.place ?? '')
  const [facilitator, setFacilitator] = useState(
    review === null ? personId : (review.facilitator?.id ?? ''),
  )
  const [coFacilitator, setCoFacilitator] = useState(review?.coFacilitator?.id ?? '')
  const write = useWrite(planReview, {
    refreshes: [readReview, listReviews, readPreRead, readRoom, readSession],
    onDone,
  })
  const startsAt = instantOfZonedTime(begins, timeZone)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (startsAt === null) return
    write.mutate({
      params: { organisation, cycle },
      body: {
        startsAt,
        bookedMinutes: Number(minutes),
        place,
        facilitator: facilitator || null,
        coFacilitator: coFacilitator || null,
        revision: review?.revision ?? 0,
      },
    })
  }
  const choices = [{ value: '', label: t(texts.nobody) }, ...people]
  return (
    <form className={classes.form} onSubmit={submit}>
      {write.error && <PlanProblem error={write.error} advice={t(texts.movedOnForm)} />}
      <TextInput
        type="datetime-local"
        label={t(texts.begins)}
        description={t(texts.beginsText, { zone: timeZone })}
        required
        withAsterisk={false}
        value={begins}
        onChange={(event) => setBegins(event.currentTarget.value)}
      />
      <NumberInput
        label={t(texts.length)}
        min={15}
        max={480}
        allowDecimal={false}
        required
        withAsterisk={false}
        value={minutes}
        onChange={setMinutes}
      />
      <TextInput
        label={t(texts.place)}
        maxLength={300}
        value={place}
        onChange={(event) => setPlace(event.currentTarget.value)}
      />
      <NativeSelect
        label={t(texts.facilitator)}
        data={choices}
        value={facilitator}
        onChange={(event) => {
          const { value } = event.currentTarget
          setFacilitator(value)
          if (value === coFacilitator) setCoFacilitator('')
        }}
      />
      <NativeSelect
        label={t(texts.coFacilitator)}
        data={choices.filter(({ value }) => value === '' || value !== facilitator)}
        value={coFacilitator}
        onChange={(event) => setCoFacilitator(event.currentTarget.value)}
      />
      <Button type="submit" loading={write.isPending} disabled={startsAt === null}>
        {t(review === null ? texts.plan : texts.save)}
      </Button>
    </form>
  )
}

function usePeople() {
  const { slug: organisation } = useOrganisation()
  const people = useRead(listPeople, { params: { organisation }, query: { limit: 200 } })
  return (people.data?.items ?? [])
    .filter(({ leftAt, role }) => leftAt === null && role !== 'sponsor')
    .map(({ id, name }) => ({ value: id, label: name }))
}
