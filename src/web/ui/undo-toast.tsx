import { IconX } from '@tabler/icons-react'
import { createContext, type ReactNode, use, useCallback, useEffect, useState } from 'react'
import { useText } from '#web/texts/language-provider.tsx'
import { IconButton } from './icon-button.tsx'
import { uiTexts as texts } from './texts.ts'
import classes from './undo-toast.module.css'

type Offer = {
  /** What was done: "Action dropped". */
  readonly text: string
  readonly undo: () => void
}

const UndoContext = createContext<(offer: Offer) => void>(() => undefined)
const offeredMs = 10_000

/** Offers the way back instead of asking beforehand. The newest offer takes the place of the last. */
export function UndoProvider({ children }: { readonly children: ReactNode }) {
  const [offer, setOffer] = useState<(Offer & { readonly turn: number }) | null>(null)
  const make = useCallback(
    (next: Offer) => setOffer((last) => ({ ...next, turn: (last?.turn ?? 0) + 1 })),
    [],
  )
  const end = useCallback(() => setOffer(null), [])
  return (
    <UndoContext value={make}>
      {children}
      <div role="status" className={classes.region}>
        {offer !== null && <Toast key={offer.turn} offer={offer} onEnd={end} />}
      </div>
    </UndoContext>
  )
}

export function useOfferUndo(): (offer: Offer) => void {
  return use(UndoContext)
}

function Toast({ offer, onEnd }: { readonly offer: Offer; readonly onEnd: () => void }) {
  const t = useText()
  const [isHeld, setHeld] = useState(false)
  useEffect(() => {
    if (isHeld) return
    const timer = window.setTimeout(onEnd, offeredMs)
    return () => window.clearTimeout(timer)
  }, [isHeld, onEnd])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in
    <div
      role="group"
      aria-label={offer.text}
      className={classes.toast}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={classes.text}>{offer.text}</span>
      <button
        type="button"
        className={classes.undo}
        onClick={() => {
          onEnd()
          offer.undo()
        }}
      >
        {t(texts.undo)}
      </button>
      <IconButton label={t(texts.dismiss)} onClick={onEnd}>
        <IconX size={16} stroke={1.5} />
      </IconButton>
    </div>
  )
}
