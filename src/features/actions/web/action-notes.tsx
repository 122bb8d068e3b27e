import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { v7 as newId } from 'uuid'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { noteAction } from '../api.ts'
import { type ActionDetail, actionReads } from './action.ts'
import classes from './action-drawer.module.css'
import { actionTexts as texts } from './texts.ts'

type ActionNotesProps = { readonly action: ActionDetail; readonly mayWork: boolean }

/** How it goes, newest last, and a field for the next word. */
export function ActionNotes({ action, mayWork }: ActionNotesProps) {
  const { t, format } = useLanguage()
  const { slug: organisation } = useOrganisation()
  const [draft, setDraft] = useState({ id: newId(), text: '' })
  const write = useWrite(noteAction, {
    refreshes: actionReads,
    onDone: () => setDraft({ id: newId(), text: '' }),
  })
  if (action.notes.length === 0 && !mayWork) return null
  const send = (event?: FormEvent) => {
    event?.preventDefault()
    if (draft.text.trim() === '' || write.isPending) return
    write.mutate({ params: { organisation, action: action.id }, body: draft })
  }
  return (
    <section className={classes.part} aria-labelledby="action-notes">
      <h3 id="action-notes">{t(texts.notes)}</h3>
      {action.notes.length > 0 && (
        <ul className={classes.list}>
          {action.notes.map((note) => (
            <li key={note.id}>
              <p className={classes.said}>{note.text}</p>
              <p className={classes.quiet}>
                {t(texts.byAt, { name: note.by, date: format.dateTime(note.at) })}
              </p>
            </li>
          ))}
        </ul>
      )}
      {write.error && <ReadProblem error={write.error} />}
      {mayWork && (
        <form className={classes.say} onSubmit={send}>
          <Textarea
            aria-label={t(texts.newNote)}
            placeholder={t(texts.newNote)}
            rows={2}
            autosize={false}
            maxLength={4000}
            value={draft.text}
            onChange={(event) => setDraft({ ...draft, text: event.currentTarget.value })}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
            }}
          />
          <Button type="submit" size="xs" variant="default" loading={write.isPending}>
            {t(texts.addNote)}
          </Button>
        </form>
      )}
    </section>
  )
}
