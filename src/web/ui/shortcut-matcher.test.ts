import { describe, expect, it } from 'vitest'
import {
  type KeyPress,
  matchShortcut,
  nothingPending,
  pressName,
  sequencePauseMs,
} from './shortcut-matcher.ts'

const plain: KeyPress = { key: 'k', ctrl: false, meta: false, alt: false, shift: false }

describe('a key press', () => {
  it.each([
    [{ key: 'k' }, 'k'],
    [{ key: 'k', ctrl: true }, 'mod+k'],
    [{ key: 'K', meta: true, shift: true }, 'mod+shift+k'],
    [{ key: '?', shift: true }, '?'],
    [{ key: 'Enter', shift: true }, 'shift+Enter'],
    [{ key: 'ArrowDown', alt: true }, 'alt+ArrowDown'],
  ])('%j is called %s', (press, name) => {
    expect(pressName({ ...plain, ...press })).toBe(name)
  })
})

describe('shortcuts', () => {
  const shortcuts = ['g t', 'g h', 'j', '?', 'x y z']
  const type = (names: readonly string[], pauseMs = 100) => {
    const fired: string[] = []
    let pending = nothingPending
    names.forEach((name, index) => {
      const match = matchShortcut(shortcuts, pending, name, 1000 + index * pauseMs)
      pending = match.pending
      if (match.fired !== null) fired.push(match.fired)
    })
    return fired
  }

  it('of one key fire at once', () => {
    expect(type(['j', '?'])).toEqual(['j', '?'])
  })

  it('of several keys fire at the last one', () => {
    expect(type(['g', 't', 'x', 'y', 'z'])).toEqual(['g t', 'x y z'])
  })

  it('do not fire when the second key comes too late', () => {
    expect(type(['g', 't'], sequencePauseMs + 1)).toEqual([])
  })

  it('start anew when a sequence is broken off', () => {
    expect(type(['g', 'j'])).toEqual(['j'])
    expect(type(['g', 'g', 't'])).toEqual(['g t'])
  })

  it('stay silent on other keys', () => {
    expect(type(['q', 'mod+t', 't'])).toEqual([])
  })
})
