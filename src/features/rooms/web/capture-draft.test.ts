import { describe, expect, it } from 'vitest'
import { captureOf, dated, draftOf, emptyDraft, readDraft } from './capture-draft.ts'

const about = {
  item: 'i',
  team: { slug: 'payments', name: 'Payments' },
  metric: { key: 'latency', name: 'Latency' },
}
const draft = { ...emptyDraft, text: '  Raise the pool cap ', owner: 'ada', dueOn: '2026-03-16' }

describe('what is captured', () => {
  it('is linked to what was talked about', () => {
    expect(captureOf(draft, about, 'c')?.body).toMatchObject({
      id: 'c',
      text: 'Raise the pool cap',
      item: 'i',
      team: 'payments',
      metric: 'latency',
      owner: 'ada',
      dueOn: '2026-03-16',
    })
  })

  it('carries only what goes with its kind', () => {
    const win = { ...draft, kind: 'win', prevented: true, helper: 'ledger' } as const
    expect(captureOf(win, about, 'c')?.body).toMatchObject({
      owner: null,
      dueOn: null,
      helper: null,
      prevented: true,
    })
  })

  it('is nothing without a text', () => {
    expect(captureOf({ ...draft, text: '  ' }, about, 'c')).toBeNull()
  })

  it('can be mended after a refusal', () => {
    const command = captureOf(draft, about, 'c')
    if (command === null) throw new Error('no capture')
    expect(captureOf(draftOf(command, about), about, 'c')).toEqual(command)
  })
})

describe('a draft', () => {
  it('survives a reload', () => {
    const kept = { ...draft, about }
    expect(readDraft(JSON.stringify(kept))).toEqual(kept)
  })

  it.each([null, '[]', '{"text":3}', 'x'])('is empty after %s', (json) => {
    expect(readDraft(json)).toBe(emptyDraft)
  })
})

describe('what nobody knows yet', () => {
  const now = Date.parse('2026-03-02T10:00:00Z')

  it('is asked again two weeks later, unless somebody chose another day', () => {
    const unknown = { ...emptyDraft, kind: 'investigation', text: 'Why?' } as const
    expect(dated(unknown, now).dueOn).toBe('2026-03-16')
    expect(dated({ ...unknown, dueOn: '2026-03-04' }, now).dueOn).toBe('2026-03-04')
  })

  it('is another thing than an action, which may go without a day', () => {
    expect(dated(emptyDraft, now)).toBe(emptyDraft)
  })
})
