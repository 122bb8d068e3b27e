import { Textarea, TextInput } from '@mantine/core'
import { useText } from '#web/texts/language-provider.tsx'
import { agreementTexts as texts } from './texts.ts'

type Words = { readonly title: string; readonly why: string }

type ProposalWordsProps = {
  readonly words: Words
  readonly onChange: (words: Partial<Words>) => void
}

/** What every proposal says of itself: title and why. */
export function ProposalWords({ words, onChange }: ProposalWordsProps) {
  const t = useText()
  return (
    <>
      <TextInput
        label={t(texts.proposeTitle)}
        required
        withAsterisk={false}
        maxLength={120}
        value={words.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <Textarea
        label={t(texts.proposeWhy)}
        description={t(texts.proposeWhyHint)}
        required
        withAsterisk={false}
        rows={3}
        maxLength={4000}
        value={words.why}
        onChange={(event) => onChange({ why: event.currentTarget.value })}
      />
    </>
  )
}
