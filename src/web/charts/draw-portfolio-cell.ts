import type { CellCounts } from '#domain/portfolio.ts'
import type { Drawing, Ink, PathShape, TextShape } from './drawing.ts'
import { circlePath, crossPath, diamondPath, squarePath } from './marks.ts'

export type PortfolioCounts = Pick<
  CellCounts,
  'improving' | 'worsening' | 'changed' | 'notEnoughData' | 'failed'
>

const height = 20
const slot = 28
const middle = height / 2

type Glyph = { readonly count: number; readonly ink: Ink; readonly path: (x: number) => PathShape }

/** A mark and a number per kind of change; a steady cell stays blank, so that it does not shout. */
export function drawPortfolioCell(counts: PortfolioCounts, label: string): Drawing {
  const shown = glyphs(counts).filter(({ count }) => count > 0)
  const paths = shown.map(({ path }, index) => path(index * slot + 6))
  const texts = shown.map(
    ({ count, ink }, index): TextShape => ({
      x: index * slot + 14,
      y: middle + 4,
      text: String(count),
      fill: ink,
      size: 12,
    }),
  )
  return { width: Math.max(1, shown.length) * slot, height, label, paths, texts }
}

function glyphs(counts: PortfolioCounts): Glyph[] {
  const filled = (ink: Ink, shape: (x: number, y: number, radius: number) => string) => ({
    ink,
    path: (x: number): PathShape => ({ d: shape(x, middle, 4), fill: ink }),
  })
  return [
    { count: counts.worsening, ...filled('bad', diamondPath) },
    { count: counts.improving, ...filled('good', circlePath) },
    { count: counts.changed, ...filled('text', squarePath) },
    {
      count: counts.failed,
      ink: 'dim',
      path: (x) => ({ d: crossPath(x, middle, 3), stroke: 'dim', strokeWidth: 1.5 }),
    },
    {
      count: counts.notEnoughData,
      ink: 'dim',
      path: (x) => ({
        d: circlePath(x, middle, 3.5),
        stroke: 'dim',
        strokeWidth: 1,
        dash: '1.5 1.5',
      }),
    },
  ]
}
