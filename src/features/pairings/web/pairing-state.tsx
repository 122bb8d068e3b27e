import {
  IconArrowBackUp,
  IconCircleCheck,
  IconCircleHalf2,
  IconFlask2,
  IconHandStop,
  IconHeartHandshake,
  IconHelpHexagon,
} from '@tabler/icons-react'
import { useText } from '#web/texts/language-provider.tsx'
import type { Pairing } from './pairing.ts'
import { waitsFor } from './pairing-words.ts'
import classes from './pairings.module.css'
import { pairingTexts as texts } from './texts.ts'

const icons = {
  offered: IconHeartHandshake,
  asked: IconHelpHexagon,
  accepted: IconCircleHalf2,
  tried: IconFlask2,
  finished: IconCircleCheck,
  declined: IconHandStop,
  withdrawn: IconArrowBackUp,
} as const satisfies Record<Pairing['state'], unknown>

/** An icon and a word, and whose word it waits for. */
export function PairingState({ pairing }: { readonly pairing: Pairing }) {
  const t = useText()
  const Icon = icons[pairing.state]
  const waiting = waitsFor(pairing, t)
  return (
    <>
      <span className={classes.state}>
        <Icon size={15} stroke={1.75} aria-hidden="true" />
        {t(texts[pairing.state])}
      </span>
      {waiting !== null && <span className={classes.under}>{waiting}</span>}
    </>
  )
}
