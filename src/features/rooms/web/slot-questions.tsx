import { useText } from '#web/texts/language-provider.tsx'
import type { Translate } from '#web/texts/translate.ts'
import { MoreButton } from './more-button.tsx'
import type { Question } from './room.ts'
import { useRoomHere } from './room-context.tsx'
import classes from './slot.module.css'
import { slotTexts as texts } from './slot-texts.ts'
import { useFirstOnes } from './use-first-ones.ts'

/** Questions that everybody sees: those to this team, and those to nobody in particular. */
export function SlotQuestions({ team }: { readonly team: string | null }) {
  const t = useText()
  const { room, isHolder, outbox } = useRoomHere()
  const questions = room.questions.filter(
    (question) =>
      question.state === 'shown' && (question.team === null || question.team.slug === team),
  )
  const { shown, more } = useFirstOnes(questions, 2)
  if (questions.length === 0) return null
  return (
    <section className={classes.section} aria-labelledby="slot-questions">
      <h2 id="slot-questions" className={classes.head}>
        {t(texts.questions)} ({questions.length})
      </h2>
      <ul className={classes.list}>
        {shown.map((question) => (
          <li key={question.id}>
            <span className={classes.words}>
              {question.text} <span className={classes.quiet}>{askedWords(question, t)}</span>
            </span>
            {isHolder && (
              <button
                type="button"
                className={classes.textButton}
                onClick={() =>
                  outbox.say({
                    kind: 'decide',
                    question: question.id,
                    body: { state: 'answered' },
                  })
                }
              >
                {t(texts.markAnswered)}
              </button>
            )}
          </li>
        ))}
      </ul>
      <MoreButton {...more} />
    </section>
  )
}

export function askedWords({ askedBy, askedAhead }: Question, t: Translate): string {
  const by = askedBy === null ? t(texts.askedQuietly) : t(texts.askedBy, { name: askedBy })
  return askedAhead ? `${by}, ${t(texts.askedAhead)}` : by
}
