import { describe, expect, it } from 'vitest'
import { darkPalette, lightPalette, type Palette, paletteVariable } from './palette.ts'

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

const grounds = ['ground', 'sunken', 'raised', 'hover', 'current'] as const
const words = ['text', 'dim', 'accent', 'good', 'bad', 'warn'] as const

describe.each([
  ['light', lightPalette],
  ['dark', darkPalette],
])('the %s palette', (_name: string, palette: Palette) => {
  it.each(grounds.flatMap((ground) => words.map((word) => [word, ground] as const)))(
    'keeps %s readable on %s',
    (word, ground) => {
      expect(contrast(palette[word], palette[ground])).toBeGreaterThanOrEqual(4.5)
    },
  )

  it.each(grounds)('keeps the edge of a control visible on %s', (ground) => {
    expect(contrast(palette.control, palette[ground])).toBeGreaterThanOrEqual(3)
  })

  it.each([
    ['good', 'goodTint'],
    ['bad', 'badTint'],
    ['warn', 'warnTint'],
    ['onFill', 'fill'],
    ['onFill', 'fillHover'],
    ['text', 'band'],
  ] as const)('keeps %s readable on %s', (word, ground) => {
    expect(contrast(palette[word], palette[ground])).toBeGreaterThanOrEqual(4.5)
  })

  it('keeps a chart line and its centre visible within the normal band', () => {
    expect(contrast(palette.trace, palette.band)).toBeGreaterThanOrEqual(3)
    expect(contrast(palette.centre, palette.band)).toBeGreaterThanOrEqual(3)
  })
})

it('names CSS variables in kebab case', () => {
  expect(paletteVariable('goodTint')).toBe('--wc-good-tint')
})
