import { Button, NumberInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { v7 as newId } from 'uuid'
import type { Output } from '#api/endpoint.ts'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { useSay } from '#web/ui/say.tsx'
import { changeReviewTemplate, readReviewTemplate } from '../api.ts'
import classes from './plan.module.css'
import type { TemplateItem } from './review.ts'
import { teamRoom } from './team-room.ts'
import { TemplateItems } from './template-items.tsx'
import { reviewTexts as texts } from './texts.ts'

type Template = Output<typeof readReviewTemplate>

export function TemplateForm({ onDone }: { readonly onDone: () => void }) {
  const { slug: organisation } = useOrganisation()
  const template = useRead(readReviewTemplate, { params: { organisation } })
  if (template.error) {
    return <ReadProblem error={template.error} onRetry={() => template.refetch()} />
  }
  return template.data ? <Fields template={template.data} onDone={onDone} /> : null
}

type FieldsProps = { readonly template: Template; readonly onDone: () => void }

function Fields({ template, onDone }: FieldsProps) {
  const t = useText()
  const say = useSay()
  const { slug: organisation } = useOrganisation()
  const [booked, setBooked] = useState<number | string>(template.bookedMinutes)
  const [perTeam, setPerTeam] = useState<number | string>(template.teamMinutes)
  const [items, setItems] = useState<readonly TemplateItem[]>(() =>
    template.items.map((item) => ({ ...item, id: newId() })),
  )
  const write = useWrite(changeReviewTemplate, {
    refreshes: [readReviewTemplate],
    onDone: () => {
      say(t(texts.saved))
      onDone()
    },
  })
  const lengths = { bookedMinutes: Number(booked), teamMinutes: Number(perTeam) }
  const room = teamRoom({ ...lengths, items })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const body = { ...lengths, items: items.map(({ id: _, ...item }) => item) }
    write.mutate({ params: { organisation }, body })
  }
  const length = { allowDecimal: false, required: true, withAsterisk: false } as const
  return (
    <form className={classes.form} onSubmit={submit}>
      <p className={classes.quiet}>{t(texts.templateText)}</p>
      <div className={classes.pair}>
        <NumberInput
          {...length}
          label={t(texts.length)}
          min={15}
          max={480}
          value={booked}
          onChange={setBooked}
        />
        <NumberInput
          {...length}
          label={t(texts.teamMinutes)}
          min={1}
          max={60}
          value={perTeam}
          onChange={setPerTeam}
        />
      </div>
      <TemplateItems items={items} onChange={setItems} />
      {room !== null && (
        <p role="status" className={classes.quiet}>
          {t(texts.teamRoom, { count: room, minutes: lengths.teamMinutes })}
        </p>
      )}
      {write.error && <ReadProblem error={write.error} />}
      <Button type="submit" loading={write.isPending}>
        {t(texts.save)}
      </Button>
    </form>
  )
}
