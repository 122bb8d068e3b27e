import { expect, it } from 'vitest'
import { readerLocale } from './language.ts'

it.each([
  ['?locale=en-XA', ['de-DE'], 'en-XA'],
  ['', ['de-DE', 'en-IE'], 'en-IE'],
  ['?locale=fr', ['fr-FR'], 'en-GB'],
])('with %s and %j the reader is shown %s', (search, languages, locale) => {
  expect(readerLocale(search, languages)).toBe(locale)
})
