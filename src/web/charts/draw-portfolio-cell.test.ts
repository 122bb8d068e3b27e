import { expect, it } from 'vitest'
import { drawPortfolioCell } from './draw-portfolio-cell.ts'

const steady = { improving: 0, worsening: 0, changed: 0, notEnoughData: 0, failed: 0 }

it('a steady cell stays blank', () => {
  expect(drawPortfolioCell(steady, 'Steady')).toMatchObject({ paths: [], texts: [] })
})

it('shows a mark and a number per kind of change, worsening first, and adds none up', () => {
  const { texts } = drawPortfolioCell({ ...steady, improving: 3, worsening: 2 }, 'Label')
  expect(texts.map(({ text, fill }) => [text, fill])).toEqual([
    ['2', 'bad'],
    ['3', 'good'],
  ])
})
