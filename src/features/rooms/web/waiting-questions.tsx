import { v7 as newId } from 'uuid'
import { useText } from '#web/texts/language-provider.tsx'
import { currentItem } from './agenda-view.ts'
import { captureOf, emptyDraft } from './capture-draft.ts'
import classes from './panel.module.css'
import { PanelSection } from './panel-section.tsx'
import { panelTexts as texts } from './panel-texts.ts'
import type { Question, Room } from './room.ts'
import { useRoomHere } from './room-context.tsx'
import { askedWords } from './slot-questions.tsx'

/** Seen by facilitators alone until they show them: to this team and to nobody in particular. */
export function WaitingQuestions() {
  const t = useText()
  const { room, isHolder, outbox } = useRoomHere()
  const team = currentItem(room)?.team ?? null
  const questions = waitingFor(room, team?.slug ?? null)
  if (questions.length === 0) return null
  const decide = (question: Question, state: 'shown' | 'set-aside') =>
    outbox.say({ kind: 'decide', question: question.id, body: { state } })

  function park(question: Question) {
    const about = { item: currentItem(room)?.id ?? null, team: question.team ?? team, metric: null }
    const command = captureOf({ ...emptyDraft, kind: 'topic', text: question.text }, about, newId())
    if (command) outbox.say(command)
    decide(question, 'set-aside')
  }

  return (
    <PanelSection title={t(texts.quiet)} count={questions.length}>
      <ul className={classes.list}>
        {questions.map((question) => (
          <li key={question.id}>
            <p>
              {question.text}{' '}
              <span className={classes.quiet}>
                {[
                  askedWords(question, t),
                  ...(question.team ? [t(texts.to, { team: question.team.name })] : []),
                ].join(', ')}
              </span>
            </p>
            {isHolder && (
              <span className={classes.buttons}>
                <button
                  type="button"
                  className={classes.textButton}
                  onClick={() => decide(question, 'shown')}
                >
                  {t(texts.show)}
                </button>
                <button type="button" className={classes.textButton} onClick={() => park(question)}>
                  {t(texts.park)}
                </button>
                <button
                  type="button"
                  className={classes.textButton}
                  onClick={() => decide(question, 'set-aside')}
                >
                  {t(texts.setAside)}
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </PanelSection>
  )
}

/** Those to other teams wait for their slot. */
function waitingFor({ questions, agenda }: Room, team: string | null): Question[] {
  const hasSlot = (slug: string) => agenda.some((item) => item.team?.slug === slug && !item.absent)
  return questions.filter(
    (question) =>
      question.state === 'waiting' &&
      (question.team === null || question.team.slug === team || !hasSlot(question.team.slug)),
  )
}
