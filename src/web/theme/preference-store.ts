import type { MantineColorSchemeManager } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { type Preferences, parsePreferences, preferencesText } from './preferences.ts'

const storageKey = 'wellcycle.preferences'

let current = parsePreferences(window.localStorage.getItem(storageKey))
const listeners = new Set<() => void>()
document.documentElement.dataset.density = current.density

function adopt(next: Preferences): void {
  current = next
  document.documentElement.dataset.density = next.density
  for (const listener of listeners) listener()
}

window.addEventListener('storage', (event) => {
  if (event.key === storageKey) adopt(parsePreferences(event.newValue))
})

export function changePreferences(change: Partial<Preferences>): void {
  adopt({ ...current, ...change })
  window.localStorage.setItem(storageKey, preferencesText(current))
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, () => current)
}

let stopListening: () => void = () => undefined

export const colorSchemeManager: MantineColorSchemeManager = {
  get: () => (current.scheme === 'system' ? 'auto' : current.scheme),
  // Mantine sets again what it was just told: without the check the two would call each other for ever.
  set: (value) => {
    const scheme = value === 'auto' ? 'system' : value
    if (scheme !== current.scheme) changePreferences({ scheme })
  },
  subscribe: (onUpdate) => {
    stopListening = subscribe(() => onUpdate(colorSchemeManager.get('auto')))
  },
  unsubscribe: () => stopListening(),
  clear: () => changePreferences({ scheme: 'system' }),
}
