import { describe, expect, it } from 'vitest'
import { placeBeside } from './place-beside.ts'

const view = { width: 320, height: 600 }
const panel = { width: 200, height: 100 }
const anchor = { left: 40, top: 40, width: 60, height: 30 }

describe('a panel beside its button', () => {
  it('stands below it, in line with the side asked for', () => {
    expect(placeBeside(anchor, panel, view, 'start')).toEqual({ left: 40, top: 74 })
    expect(placeBeside({ ...anchor, left: 200 }, panel, view, 'end').left).toBe(60)
  })

  it('stands beside it where that is asked for', () => {
    const tip = { width: 60, height: 20 }
    expect(placeBeside(anchor, tip, view, 'beside')).toEqual({ left: 108, top: 45 })
  })

  it('never leaves the window', () => {
    expect(placeBeside({ ...anchor, left: 290 }, panel, view, 'start').left).toBe(112)
    expect(placeBeside(anchor, panel, view, 'end').left).toBe(8)
  })

  it('stands above where there is no room below', () => {
    expect(placeBeside({ ...anchor, top: 540 }, panel, view, 'start').top).toBe(436)
  })
})
