import { useLayoutEffect, useRef } from 'react'

/** The focus goes along with what is moved: an element that changes its place loses it otherwise. */
export function useMovedFocus(items: readonly unknown[]): () => void {
  const held = useRef<HTMLElement | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order of the items is what moves it
  useLayoutEffect(() => {
    held.current?.focus({ preventScroll: true })
    held.current?.scrollIntoView({ block: 'nearest' })
    held.current = null
  }, [items])
  return () => {
    const { activeElement } = document
    held.current = activeElement instanceof HTMLElement ? activeElement : null
  }
}
