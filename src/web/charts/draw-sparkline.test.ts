import { describe, expect, it } from 'vitest'
import { darkPalette } from '#web/theme/palette.ts'
import { drawSparkline, type SparklineSeries } from './draw-sparkline.ts'
import { drawingSvg, paletteInk } from './drawing.ts'

const calm: SparklineSeries = {
  values: [4, 6, 5, 7, 5, 6],
  center: 5.5,
  lower: 2,
  upper: 9,
  signalled: [],
  tone: null,
}
const draw = (change: Partial<SparklineSeries>) => drawSparkline({ ...calm, ...change }, 'Label')
const inks = (change: Partial<SparklineSeries>) => draw(change).paths.map((path) => path.fill)

describe('a sparkline', () => {
  it('ends at the right edge however few periods there are', () => {
    const [one, many] = [draw({ values: [5] }), draw({ values: Array(26).fill(5) })]
    expect(one.paths.at(-1)?.d).toBe(many.paths.at(-1)?.d)
  })

  it('shows the newest 26 periods of a longer series', () => {
    const old = Array(40).fill(100)
    const recent = Array.from({ length: 26 }, (_, index) => index)
    expect(draw({ values: [...old, ...recent] })).toEqual(draw({ values: recent }))
  })

  it('leaves a gap where a period is missing', () => {
    const trace = (values: (number | null)[]) =>
      draw({ values }).paths.find((path) => path.strokeWidth === 1.25)?.d ?? ''
    expect(trace([4, 6, 5, 7]).match(/M/g)).toHaveLength(1)
    expect(trace([4, 6, null, 5, 7]).match(/M/g)).toHaveLength(2)
  })

  it('shows a point between two gaps as a dot', () => {
    expect(draw({ values: [4, null, 6, null, 5, 7] }).paths.length).toBe(
      draw({ values: [4, 5, 6, 6, 5, 7] }).paths.length + 2,
    )
  })

  it('has no end dot when the newest period is missing', () => {
    expect(draw({ values: [4, 5, null] }).paths.length).toBe(
      draw({ values: [4, 5, 6] }).paths.length - 1,
    )
  })

  it('is coloured by a signal alone', () => {
    expect(inks({})).not.toContain('bad')
    expect(inks({ tone: 'worsening', signalled: [4, 5] })).toContain('bad')
    expect(inks({ tone: 'improving', signalled: [4, 5] })).toContain('good')
  })

  it('gives each meaning of a signal a shape of its own', () => {
    const ends = (['improving', 'worsening', 'changed'] as const).map(
      (tone) => draw({ tone }).paths.at(-1)?.d,
    )
    expect(new Set(ends).size).toBe(3)
  })

  it('lets the band run to the edge where a limit is hidden', () => {
    const band = draw({ lower: null }).paths.find((path) => path.fill === 'band')
    expect(band?.d).toContain('v')
    expect(draw({ lower: null, upper: null }).paths.some((path) => path.fill === 'band')).toBe(
      false,
    )
  })

  it('draws a constant or empty series without a number that is none', () => {
    for (const values of [[5, 5, 5], [], [null, null]]) {
      const drawing = draw({ values, lower: null, upper: null, center: null })
      expect(JSON.stringify(drawing)).not.toMatch(/NaN|Infinity|null,/)
    }
  })

  it('becomes a document of its own with literal colours and an escaped label', () => {
    const svg = drawingSvg(drawSparkline(calm, 'p95 < 300 & "calm"'), paletteInk(darkPalette))
    expect(svg).toContain('aria-label="p95 &lt; 300 &amp; &quot;calm&quot;"')
    expect(svg).toContain(darkPalette.band)
    expect(svg).not.toContain('var(')
  })
})
