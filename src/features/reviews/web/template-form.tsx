import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { v7 as newId } from 'uuid'
import type { Output } from '#api/endpoint.ts'
import { agendaKinds } from '#domain/agenda.ts'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { IconButton } from '#web/ui/icon-button.tsx'
import { useSay } from '#web/ui/say.tsx'
import { changeReviewTemplate, readReviewTemplate } from '../api.ts'
import classes from './plan.module.css'
import { reviewTexts as texts } from './texts.ts'

type Template = Output<typeof readReviewTemplate>
type Item = Template['items'][number] & { readonly key: string }

const kindTexts = {
  opening: texts.kindOpening,
  notices: texts.kindNotices,
  team: texts.kindTeam,
  topics: texts.kindTopics,
  wins: texts.kindWins,
  close: texts.kindClose,
  other: texts.kindOther,
} as const

export function TemplateForm({ onDone }: { readonly onDone: () => void }) {
  const { slug: organisation } = useOrganisation()
  const template = useRead(readReviewTemplate, { params: { organisation } })
  if (template.error) return <ReadProblem error={template.error} />
  return template.data ? <Fields template={template.data} onDone={onDone} /> : null
}

type FieldsProps = { readonly template: Template; readonly onDone: () => void }

function Fields({ template, onDone }: FieldsProps) {
  const t = useText()
  const say = useSay()
  const { slug: organisation } = useOrganisation()
  const [booked, setBooked] = useState<number | string>(template.bookedMinutes)
  const [perTeam, setPerTeam] = useState<number | string>(template.teamMinutes)
  const [items, setItems] = useState<readonly Item[]>(() =>
    template.items.map((item) => ({ ...item, key: newId() })),
  )
  const write = useWrite(changeReviewTemplate, {
    refreshes: [readReviewTemplate],
    onDone: () => {
      say(t(texts.saved))
      onDone()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    write.mutate({
      params: { organisation },
      body: {
        bookedMinutes: Number(booked),
        teamMinutes: Number(perTeam),
        items: items.map(({ key: _, ...item }) => item),
      },
    })
  }
  const replace = (at: number, item: Item) =>
    setItems(items.map((one, place) => (place === at ? item : one)))
  const swap = (at: number, by: -1 | 1) => {
    const [item, other] = [items[at], items[at + by]]
    if (!item || !other) return
    setItems(items.map((one, place) => (place === at ? other : place === at + by ? item : one)))
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      <p className={classes.quiet}>{t(texts.templateText)}</p>
      {write.error && <ReadProblem error={write.error} />}
      <NumberInput
        label={t(texts.length)}
        min={15}
        max={480}
        allowDecimal={false}
        value={booked}
        onChange={setBooked}
      />
      <NumberInput
        label={t(texts.teamMinutes)}
        min={1}
        max={60}
        allowDecimal={false}
        value={perTeam}
        onChange={setPerTeam}
      />
      <ol className={classes.list}>
        {items.map((item, at) => (
          <li key={item.key} className={classes.entry}>
            <div className={classes.sideBySide}>
              <TextInput
                size="xs"
                label={t(texts.item)}
                required
                withAsterisk={false}
                maxLength={120}
                value={item.title}
                onChange={(event) => replace(at, { ...item, title: event.currentTarget.value })}
              />
              <NativeSelect
                size="xs"
                label={t(texts.kind)}
                value={item.kind}
                disabled={item.kind === 'team'}
                data={agendaKinds
                  .filter((kind) => item.kind === 'team' || kind !== 'team')
                  .map((kind) => ({ value: kind, label: t(kindTexts[kind]) }))}
                onChange={(event) => {
                  const kind = agendaKinds.find((one) => one === event.currentTarget.value)
                  if (kind) replace(at, { ...item, kind })
                }}
              />
              {item.kind !== 'team' && (
                <NumberInput
                  size="xs"
                  label={t(texts.minutes)}
                  min={0}
                  max={240}
                  allowDecimal={false}
                  value={item.minutes}
                  onChange={(minutes) => replace(at, { ...item, minutes: Number(minutes) })}
                />
              )}
            </div>
            <span className={classes.tools}>
              <IconButton label={t(texts.up, { title: item.title })} onClick={() => swap(at, -1)}>
                <IconArrowUp size={16} stroke={1.5} />
              </IconButton>
              <IconButton label={t(texts.down, { title: item.title })} onClick={() => swap(at, 1)}>
                <IconArrowDown size={16} stroke={1.5} />
              </IconButton>
              {item.kind !== 'team' && (
                <IconButton
                  label={t(texts.remove, { title: item.title })}
                  onClick={() => setItems(items.filter(({ key }) => key !== item.key))}
                >
                  <IconX size={16} stroke={1.5} />
                </IconButton>
              )}
            </span>
          </li>
        ))}
      </ol>
      <Button
        variant="default"
        onClick={() =>
          setItems([...items, { key: newId(), kind: 'other', title: t(texts.newItem), minutes: 5 }])
        }
      >
        {t(texts.add)}
      </Button>
      <Button type="submit" loading={write.isPending}>
        {t(texts.save)}
      </Button>
    </form>
  )
}
