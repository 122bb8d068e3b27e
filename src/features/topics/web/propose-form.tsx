import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { v7 as newId } from 'uuid'
import { useKeptForm } from '#features/agreements/web/use-kept-form.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { useOfferUndo } from '#web/ui/undo-toast.tsx'
import { proposeTechShare, takeBackTechShare } from '../api.ts'
import { shareTexts as texts } from './share-texts.ts'
import { shareReads } from './topic.ts'
import classes from './topics.module.css'
import { useHostChoices } from './use-host-choices.ts'

/** Asks for a tech share or offers one; `onDone` gets its id. */
export function ProposeForm({ onDone }: { readonly onDone: (share: string) => void }) {
  const t = useText()
  const offerUndo = useOfferUndo()
  const entry = useOrganisation()
  const hosts = useHostChoices()
  const [start] = useState(() => ({ id: newId(), title: '', text: '', host: '' }))
  const { fields, set, letGo } = useKeptForm(`${entry.slug}.tech-share`, start)
  const params = { organisation: entry.slug }
  const takeBack = useWrite(takeBackTechShare, { refreshes: shareReads })
  const propose = useWrite(proposeTechShare, {
    refreshes: shareReads,
    onDone: ({ id, title }) => {
      letGo()
      const undo = () => takeBack.mutate({ params: { ...params, share: id } })
      offerUndo({ text: t(texts.proposed, { title }), undo })
      onDone(id)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (fields.title.trim() === '' || propose.isPending) return
    const { id, title, text } = fields
    const host = hosts.find(({ value }) => value === fields.host)?.host ?? null
    propose.mutate({ params, body: { id, title, text, host } })
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      {propose.error && <ReadProblem error={propose.error} />}
      <TextInput
        label={t(texts.title)}
        required
        withAsterisk={false}
        maxLength={160}
        value={fields.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <Textarea
        label={t(texts.text)}
        rows={4}
        maxLength={2000}
        value={fields.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <NativeSelect
        label={t(texts.host)}
        data={[{ value: '', label: t(texts.hostNobody) }, ...hosts]}
        value={fields.host}
        onChange={(event) => set({ host: event.currentTarget.value })}
      />
      <div>
        <Button type="submit" loading={propose.isPending}>
          {t(texts.proposeNow)}
        </Button>
      </div>
    </form>
  )
}
