import { useText } from '#web/texts/language-provider.tsx'
import classes from './close-slot.module.css'
import slot from './slot.module.css'
import { slotTexts as texts } from './slot-texts.ts'
import { useOwnScore } from './use-own-score.ts'

const words = [texts.score1, texts.score2, texts.score3, texts.score4, texts.score5] as const

export function ValueScore() {
  const t = useText()
  const { said, say } = useOwnScore()
  return (
    <fieldset className={classes.score}>
      <legend className={classes.ask}>{t(texts.closeText)}</legend>
      <div className={classes.options}>
        {words.map((word, index) => (
          <button
            key={word}
            type="button"
            className={classes.option}
            aria-label={t(word)}
            aria-pressed={said === index + 1}
            data-tip={t(word)}
            onClick={() => say(index + 1)}
          >
            {index + 1}
          </button>
        ))}
      </div>
      <p className={slot.quiet}>{t(texts.closeHint)}</p>
    </fieldset>
  )
}
