import { describe, expect, it } from 'vitest'
import { fillDown, pastedColumn } from './paste-column.ts'

describe('a pasted column', () => {
  it.each([
    ['12\n340\n7', ['12', '340', '7']],
    ['12\r\n340\r\n', ['12', '340']],
    ['12\n\n7\n', ['12', '', '7']],
    ['1,234.5\nn/a no traffic\n- later\n=', ['1,234.5', 'n/a no traffic', '- later', '=']],
    ['p95 latency\t319\np99 latency\t1158', ['319', '1158']],
    ['"a note\nof two lines"\t4\nb\t5', ['4', '5']],
    ['€1.20\t7\n€1.30\t8', ['€1.20', '€1.30']],
  ])('%j gives %j', (text, column) => {
    expect(pastedColumn(text)).toEqual(column)
  })

  it.each(['12', '12\n', 'a text\tbeside another'])('%j is a single cell', (text) => {
    expect(pastedColumn(text)).toBeNull()
  })
})

describe('filling down', () => {
  const keys = ['a', 'b', 'c', 'd']

  it('begins at the focused cell and leaves cells of empty lines alone', () => {
    expect(fillDown(keys, 'b', ['1', '', '3']).cells).toEqual([
      { key: 'b', text: '1' },
      { key: 'd', text: '3' },
    ])
  })

  it('says how many values found no cell', () => {
    expect(fillDown(keys, 'c', ['1', '2', '3', '', '5']).left).toBe(2)
  })
})
