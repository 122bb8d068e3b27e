import { describe, expect, it } from 'vitest'
import { createFormat } from './format.ts'

const dublin = createFormat({ locale: 'en-GB', timeZone: 'Europe/Dublin', currency: 'EUR' })
const auckland = createFormat({ locale: 'en-GB', timeZone: 'Pacific/Auckland', currency: 'NZD' })
const now = '2026-09-24T10:00:00.000Z'

describe('dates', () => {
  it('are told in the time zone of the organisation', () => {
    const lateEvening = '2026-09-24T22:30:00.000Z'
    expect(dublin.time(lateEvening)).toBe('23:30')
    expect(auckland.time(lateEvening)).toBe('10:30')
    expect(auckland.shortDate(lateEvening)).toContain('25')
  })

  it('of the calendar are the same in every zone', () => {
    expect(dublin.shortDay('2026-03-01')).toBe(auckland.shortDay('2026-03-01'))
    expect(dublin.dayRange('2026-03-02', '2026-03-15')).toMatch(/^2\s*–\s*15 Mar 2026$/)
  })

  it('are told relative to a given now', () => {
    expect(dublin.relative('2026-09-24T09:59:40.000Z', now)).toBe('now')
    expect(dublin.relative('2026-09-24T12:00:00.000Z', now)).toBe('in 2 hours')
    expect(dublin.relative('2026-09-21T10:00:00.000Z', now)).toBe('3 days ago')
    expect(dublin.relative('2026-03-24T10:00:00.000Z', now)).toBe('6 months ago')
  })
})

describe('spans', () => {
  it.each([
    [45_000, '45 secs'],
    [12 * 60_000, '12 mins'],
    [65 * 60_000, '1 hr 5 mins'],
    [60 * 60_000, '1 hr'],
    [76 * 3_600_000, '3 days 4 hrs'],
  ])('of %d ms read %s', (spanMs, text) => {
    expect(dublin.duration(spanMs)).toBe(text)
  })

  it.each([
    [372_000, '6:12'],
    [-4_000, '−0:04'],
    [0, '0:00'],
    [3_723_000, '1:02:03'],
  ])('of %d ms run on a clock as %s', (spanMs, text) => {
    expect(dublin.clock(spanMs)).toBe(text)
  })
})

describe('numbers', () => {
  it('follow the locale and the currency of the organisation', () => {
    const german = createFormat({ locale: 'de-DE', timeZone: 'Europe/Berlin', currency: 'EUR' })
    expect(german.number(1234.5)).toBe('1.234,5')
    expect(dublin.money(1.42)).toBe('€1.42')
    expect(auckland.money(1.42)).toBe('NZ$1.42')
  })
})
