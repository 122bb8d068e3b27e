import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { useSay } from '#web/ui/say.tsx'
import { noteLine, readReport } from '../api.ts'
import classes from './line-drawer.module.css'
import { lineName } from './line-words.ts'
import { NoteField } from './note-field.tsx'
import { type Line, lineKey, type Report } from './report.ts'
import { reportTexts as texts } from './texts.ts'

type LineNoteProps = {
  readonly report: Report
  readonly line: Line
  readonly mayWrite: boolean
  readonly isNoting: boolean
}

export function LineNote({ report, line, mayWrite, isNoting }: LineNoteProps) {
  const language = useLanguage()
  const { t, format } = language
  const say = useSay()
  const { slug: organisation } = useOrganisation()
  const write = useWrite(noteLine, { refreshes: [readReport] })
  const { note, lastNote, metric, workload } = line
  if (!mayWrite && note === null && lastNote === null) return null
  const params = {
    organisation,
    team: report.team.slug,
    cycle: report.cycle.key,
    metric: metric.key,
  }
  return (
    <section aria-label={t(texts.noteOf, { metric: lineName(line, language) })}>
      <h3 className={classes.title}>{t(texts.note)}</h3>
      {mayWrite ? (
        <NoteField
          name={`${organisation}/${report.team.slug}/${report.cycle.key}/${lineKey(line)}`}
          label={t(texts.noteOf, { metric: lineName(line, language) })}
          saved={note?.text ?? ''}
          isFocused={isNoting}
          error={write.error}
          isSaving={write.isPending}
          onSave={(text, done) =>
            write.mutate(
              { params, query: { workload: workload?.slug }, body: { text } },
              {
                onSuccess: () => {
                  done()
                  say(t(texts.saved))
                },
              },
            )
          }
        />
      ) : (
        note && <p className={classes.note}>{note.text}</p>
      )}
      {note && (
        <p className={classes.quiet}>
          {t(texts.noteBy, { name: note.by, at: format.dateTime(note.at) })}
        </p>
      )}
      {lastNote && (
        <p className={classes.quiet}>
          {t(texts.lastTime, { cycle: lastNote.cycle, text: lastNote.text })}
        </p>
      )}
    </section>
  )
}
