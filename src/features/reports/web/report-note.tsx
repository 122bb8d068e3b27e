import { useState } from 'react'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { useSay } from '#web/ui/say.tsx'
import { noteReport, readReport } from '../api.ts'
import { NoteField } from './note-field.tsx'
import type { Report } from './report.ts'
import classes from './report-note.module.css'
import { reportTexts as texts } from './texts.ts'

type ReportNoteProps = { readonly report: Report; readonly mayWrite: boolean }

/** What the team says of its cycle, under what it said the last time. */
export function ReportNote({ report, mayWrite }: ReportNoteProps) {
  const t = useText()
  const say = useSay()
  const { slug: organisation } = useOrganisation()
  const name = `${organisation}/${report.team.slug}/${report.cycle.key}`
  const [isEditing, setEditing] = useState(
    () => localStorage.getItem(`wellcycle.draft.${name}`) !== null,
  )
  const write = useWrite(noteReport, { refreshes: [readReport] })
  const { note, lastNote } = report
  const params = { organisation, team: report.team.slug, cycle: report.cycle.key }
  if (note === '' && lastNote === null && !mayWrite) return null
  return (
    <section aria-labelledby="report-note">
      <div className={classes.head}>
        <h2 id="report-note" className={classes.title}>
          {t(texts.reportNote)}
        </h2>
        {mayWrite && !isEditing && (
          <button
            type="button"
            className={classes.edit}
            data-print="hidden"
            onClick={() => setEditing(true)}
          >
            {t(note === '' ? texts.writeNote : texts.editNote)}
          </button>
        )}
      </div>
      <div className={classes.body}>
        {isEditing && mayWrite ? (
          <NoteField
            name={name}
            label={t(texts.reportNote)}
            saved={note}
            isFocused
            error={write.error}
            isSaving={write.isPending}
            onClose={() => setEditing(false)}
            onSave={(text, done) =>
              write.mutate(
                { params, body: { text } },
                {
                  onSuccess: () => {
                    done()
                    setEditing(false)
                    say(t(texts.saved))
                  },
                },
              )
            }
          />
        ) : (
          note !== '' && <p className={classes.note}>{note}</p>
        )}
        {lastNote && (
          <p className={classes.last}>
            {t(texts.lastTime, { cycle: lastNote.cycle, text: lastNote.text })}
          </p>
        )}
      </div>
    </section>
  )
}
