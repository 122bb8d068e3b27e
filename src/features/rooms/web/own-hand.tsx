import { Button } from '@mantine/core'
import { IconHandStop } from '@tabler/icons-react'
import { useText } from '#web/texts/language-provider.tsx'
import { panelTexts as texts } from './panel-texts.ts'
import { useOwnHand } from './use-own-hand.ts'

/** Raised or not, at once; what is not sent yet says so in the list of what waits. */
export function OwnHand() {
  const t = useText()
  const { isUp, toggle } = useOwnHand()
  return (
    <Button
      variant={isUp ? 'filled' : 'default'}
      leftSection={<IconHandStop size={16} stroke={1.5} aria-hidden="true" />}
      onClick={toggle}
    >
      {t(isUp ? texts.lowerHand : texts.raiseHand)}
    </Button>
  )
}
