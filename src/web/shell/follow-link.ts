import type { MouseEvent } from 'react'
import type { Go } from './nav-entry.ts'

/** Leaves clicks that mean a new tab or a download to the browser. */
export function followLink(event: MouseEvent<HTMLAnchorElement>, go: Go): void {
  const { button, metaKey, ctrlKey, shiftKey, altKey, defaultPrevented } = event
  if (defaultPrevented || button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return
  event.preventDefault()
  go(event.currentTarget.getAttribute('href') ?? '/')
}
