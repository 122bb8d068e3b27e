import { type RefObject, useRef } from 'react'

/** A field that a key leads to: done with it, the focus goes back to where it came from. */
export function useVisit(field: RefObject<HTMLElement | null>) {
  const from = useRef<Element | null>(null)
  return {
    come: () => {
      if (document.activeElement !== field.current) from.current = document.activeElement
      field.current?.focus()
    },
    /** Stays where it is when somebody came by themselves. */
    goBack: () => {
      const back = from.current
      from.current = null
      if (back === null) return
      if (back instanceof HTMLElement && back.isConnected && back !== document.body) back.focus()
      else field.current?.blur()
    },
  }
}
