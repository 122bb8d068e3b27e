import { useState } from 'react'
import { noteVoice, readVoices } from '#features/facilitation/api.ts'
import { useRead } from '#web/api/use-read.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import classes from './panel.module.css'
import { panelTexts as texts } from './panel-texts.ts'
import { useRoomHere } from './room-context.tsx'

/** Private and folded: who was not heard yet. By name, because nobody is ranked. */
export function VoiceBalance() {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <details className={classes.section} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={classes.title}>{t(texts.voices)}</summary>
      {isOpen && <Voices />}
    </details>
  )
}

function Voices() {
  const t = useText()
  const format = useFormat()
  const { organisation, cycle, isHolder } = useRoomHere()
  const params = { organisation, cycle }
  const voices = useRead(readVoices, { params }, { refetchEveryMs: 15_000 })
  const note = useWrite(noteVoice, { refreshes: [readVoices] })
  if (voices.error) return <ReadProblem error={voices.error} />
  if (!voices.data) return null
  const { teams, people } = voices.data
  const silent = teams.filter(({ times, here }) => times === 0 && here > 0)
  const quietPeople = people.filter(({ times }) => times === 0)
  return (
    <div className={classes.body}>
      <p className={classes.quiet}>{t(texts.voicesText)}</p>
      <p>
        {silent.length === 0
          ? t(texts.allHeard)
          : t(texts.notHeard, { teams: format.list(silent.map(({ team }) => team.name)) })}
      </p>
      {isHolder && quietPeople.length > 0 && (
        <>
          <h3 className={classes.quiet}>{t(texts.notSpoken)}</h3>
          <ul className={classes.buttons}>
            {quietPeople.map(({ person }) => (
              <li key={person.id}>
                <button
                  type="button"
                  className={classes.textButton}
                  onClick={() => note.mutate({ params, body: { person: person.id } })}
                >
                  {t(texts.spoke, { name: person.name })}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
