import { useText } from '#web/texts/language-provider.tsx'
import { Segmented } from '#web/ui/segmented.tsx'
import { panelTexts as texts } from './panel-texts.ts'
import { type PaceSaid, useOwnPace } from './use-own-pace.ts'

export function OwnPace() {
  const t = useText()
  const { said, say } = useOwnPace()
  return (
    <Segmented<PaceSaid | ''>
      label={t(texts.pace)}
      options={[
        { value: 'slower', text: t(texts.slower) },
        { value: 'fine', text: t(texts.fine) },
        { value: 'faster', text: t(texts.faster) },
      ]}
      value={said ?? ''}
      onChange={(pace) => {
        if (pace !== '') say(pace)
      }}
    />
  )
}
