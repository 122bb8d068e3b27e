import { Button } from '@mantine/core'
import { useOrganisation } from '#web/api/use-session.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { type Suggestion, speaksFor } from './pairing.ts'
import { suggestionWords } from './pairing-words.ts'
import { pairingTexts as texts } from './texts.ts'

type SetAsideButtonProps = {
  readonly suggestion: Suggestion
  readonly onSetAside: (suggestion: Suggestion) => void
}

/** For people of the two teams. */
export function SetAsideButton({ suggestion, onSetAside }: SetAsideButtonProps) {
  const t = useText()
  const entry = useOrganisation()
  const { helper, helped } = suggestion
  if (!speaksFor(entry, helper.team) && !speaksFor(entry, helped.team)) return null
  return (
    <Button
      size="xs"
      variant="subtle"
      aria-label={t(texts.setAsideOf, suggestionWords(suggestion))}
      onClick={() => onSetAside(suggestion)}
    >
      {t(texts.setAside)}
    </Button>
  )
}
