import { expect, it } from 'vitest'
import { type Preferences, parsePreferences, preferencesText } from './preferences.ts'

const chosen: Preferences = {
  scheme: 'dark',
  density: 'compact',
  shortcuts: false,
  navigation: 'narrow',
}

it('reads back what was kept', () => {
  expect(parsePreferences(preferencesText(chosen))).toEqual(chosen)
})

it('starts with the scheme of the system, a comfortable density and shortcuts on', () => {
  const first = { scheme: 'system', density: 'comfortable', shortcuts: true, navigation: 'wide' }
  expect(parsePreferences(null)).toEqual(first)
  expect(parsePreferences('scheme=neon&density=%%%')).toEqual(first)
})
