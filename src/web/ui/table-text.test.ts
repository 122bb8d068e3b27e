import { describe, expect, it } from 'vitest'
import { tableCsv, tableTsv } from './table-text.ts'

describe('a table as text', () => {
  it('has tabs between cells and none within', () => {
    expect(
      tableTsv([
        ['Metric', 'Now'],
        ['p95\nlatency', 319],
        ['gap', null],
      ]),
    ).toBe('Metric\tNow\np95 latency\t319\ngap\t')
  })

  it('quotes what a comma file needs quoted', () => {
    expect(tableCsv([['a,b', 'say "hi"', 1.5]])).toBe('\ufeff"a,b","say ""hi""",1.5\r\n')
  })

  it.each(['=1+1', '+1', '-1', '@cmd'])('keeps %s a text, never a formula', (text) => {
    expect(tableTsv([[text]])).toBe(`'${text}`)
    expect(tableTsv([[-1]])).toBe('-1')
  })
})
