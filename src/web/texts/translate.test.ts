import { describe, expect, it } from 'vitest'
import { defineTexts } from './define-texts.ts'
import { pseudoText } from './pseudo-locale.ts'
import { createTranslate, messageFormats } from './translate.ts'

const texts = defineTexts({
  title: 'Actions',
  open: '{count, plural, =0 {nothing open} one {# open action} other {# open actions}}',
  owner: '{name} owns {count, number}',
})

describe('texts', () => {
  const t = createTranslate(messageFormats('en-GB'))

  it('fill in values and choose the plural', () => {
    expect(t(texts.title)).toBe('Actions')
    expect(t(texts.open, { count: 0 })).toBe('nothing open')
    expect(t(texts.open, { count: 1 })).toBe('1 open action')
    expect(t(texts.open, { count: 1200 })).toBe('1,200 open actions')
    expect(t(texts.owner, { name: 'Ada', count: 3 })).toBe('Ada owns 3')
  })

  it('take the translation where the catalogue has one, and English elsewhere', () => {
    const german = createTranslate(messageFormats('de', { Actions: 'Maßnahmen' }))
    expect(german(texts.title)).toBe('Maßnahmen')
    expect(german(texts.owner, { name: 'Ada', count: 1200 })).toBe('Ada owns 1.200')
  })
})

describe('the pseudo-locale', () => {
  const t = createTranslate(messageFormats('en-XA'))

  it('accents and lengthens what is read, and leaves values and plural rules alone', () => {
    expect(t(texts.title)).toBe('Áçtíóóñs')
    expect(t(texts.open, { count: 2 })).toBe('2 óópééñ ááçtíóóñs')
    expect(t(texts.owner, { name: 'Ada', count: 3 })).toContain('Ada')
  })

  it('makes a text at least a fifth longer', () => {
    const text = 'Describe what changed since the last review'
    expect(pseudoText(text).length).toBeGreaterThan(text.length * 1.2)
  })
})
