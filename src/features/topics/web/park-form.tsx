import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { v7 as newId } from 'uuid'
import { useTeamChoices } from '#features/actions/web/use-choices.ts'
import { useKeptForm } from '#features/agreements/web/use-kept-form.ts'
import { useOrganisation, worksForAll } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { useOfferUndo } from '#web/ui/undo-toast.tsx'
import { mentionTopic, takeBackMention } from '../api.ts'
import { topicTexts as texts } from './texts.ts'
import { topicReads } from './topic.ts'
import classes from './topics.module.css'

/** One line: what, and for whom. Enter parks it and the field waits for the next. */
export function ParkForm() {
  const t = useText()
  const offerUndo = useOfferUndo()
  const entry = useOrganisation()
  const all = useTeamChoices()
  const [start] = useState(() => ({ id: newId(), text: '', team: entry.teams[0]?.slug ?? '' }))
  const { fields, set, letGo } = useKeptForm(`${entry.slug}.topic`, start)
  const params = { organisation: entry.slug }
  const takeBack = useWrite(takeBackMention, { refreshes: topicReads })
  const park = useWrite(mentionTopic, {
    refreshes: topicReads,
    onDone: (topic, { body }) => {
      set({ id: newId(), text: '' })
      letGo()
      offerUndo({
        text: t(topic.mentions > 1 ? texts.countedNow : texts.parkedNow, { text: topic.text }),
        undo: () => takeBack.mutate({ params: { ...params, mention: body.id } }),
      })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (fields.text.trim() === '' || park.isPending) return
    const { id, text, team } = fields
    park.mutate({ params, body: { id, text, team: team || null } })
  }
  const own = entry.teams.map(({ slug, name }) => ({ value: slug, label: name }))
  const problem = park.error ?? takeBack.error
  return (
    <>
      {problem && <ReadProblem error={problem} />}
      <form
        className={classes.quick}
        aria-label={t(texts.parkTopic)}
        data-print="hidden"
        onSubmit={submit}
      >
        <TextInput
          aria-label={t(texts.newTopic)}
          placeholder={t(texts.newTopic)}
          maxLength={500}
          value={fields.text}
          onChange={(event) => set({ text: event.currentTarget.value })}
        />
        <NativeSelect
          aria-label={t(texts.team)}
          data={[{ value: '', label: t(texts.noTeam) }, ...(worksForAll(entry) ? all : own)]}
          value={fields.team}
          onChange={(event) => set({ team: event.currentTarget.value })}
        />
        <Button type="submit" variant="default" loading={park.isPending}>
          {t(texts.park)}
        </Button>
      </form>
    </>
  )
}
