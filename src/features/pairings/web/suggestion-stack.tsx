import { Button } from '@mantine/core'
import { useText } from '#web/texts/language-provider.tsx'
import { EvidenceCell } from './evidence-view.tsx'
import { type Suggestion, suggestionKey } from './pairing.ts'
import { suggestionWords } from './pairing-words.ts'
import classes from './pairings.module.css'
import { SetAsideButton } from './set-aside-button.tsx'
import { pairingTexts as texts } from './texts.ts'

type SuggestionStackProps = {
  readonly suggestions: readonly Suggestion[]
  readonly onOpen: (key: string) => void
  readonly onSetAside: (suggestion: Suggestion) => void
}

export function SuggestionStack({ suggestions, onOpen, onSetAside }: SuggestionStackProps) {
  const t = useText()
  return (
    <section aria-labelledby="pairing-suggestions">
      <h2 id="pairing-suggestions">{t(texts.suggestions)}</h2>
      <p className={classes.quiet}>{t(texts.suggestionsText)}</p>
      {suggestions.map((suggestion) => {
        const key = suggestionKey(suggestion)
        const { metric, helper, helped } = suggestion
        return (
          <article key={key} className={classes.stacked}>
            <h3>{metric.name}</h3>
            <p className={classes.under}>{t(texts.improvedBy)}</p>
            <EvidenceCell metric={metric} evidence={helper} as="helper" />
            <p className={classes.under}>{t(texts.worsensIn)}</p>
            <EvidenceCell metric={metric} evidence={helped} as="helped" />
            <div className={classes.acts}>
              <Button
                size="xs"
                variant="default"
                aria-label={t(texts.lookAt, suggestionWords(suggestion))}
                onClick={() => onOpen(key)}
              >
                {t(texts.look)}
              </Button>
              <SetAsideButton suggestion={suggestion} onSetAside={onSetAside} />
            </div>
          </article>
        )
      })}
    </section>
  )
}
