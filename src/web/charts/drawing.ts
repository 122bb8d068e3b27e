// A drawing is a picture as plain data, so that browser, paper and mail show the same one.
import { type Palette, paletteVariable } from '#web/theme/palette.ts'

export type Ink = keyof Palette

export type PathShape = {
  readonly d: string
  readonly fill?: Ink
  readonly stroke?: Ink
  readonly strokeWidth?: number
  readonly dash?: string
}

export type TextShape = {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly fill: Ink
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly size?: number
}

export type Drawing = {
  readonly width: number
  readonly height: number
  /** What the picture says, for those who do not see it. */
  readonly label: string
  readonly paths: readonly PathShape[]
  readonly texts: readonly TextShape[]
}

export type InkColor = (ink: Ink) => string

export const screenInk: InkColor = (ink) => `var(${paletteVariable(ink)})`

export function paletteInk(palette: Palette): InkColor {
  return (ink) => palette[ink]
}

/** A whole SVG document with literal colours: for PDF, slides and mail. */
export function drawingSvg(drawing: Drawing, color: InkColor): string {
  const { width, height } = drawing
  const paths = drawing.paths.map((path) => pathSvg(path, color)).join('')
  const texts = drawing.texts.map((text) => textSvg(text, color)).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(drawing.label)}">${paths}${texts}</svg>`
}

function pathSvg(path: PathShape, color: InkColor): string {
  const fill = path.fill === undefined ? 'none' : color(path.fill)
  const stroke =
    path.stroke === undefined
      ? ''
      : ` stroke="${color(path.stroke)}" stroke-width="${path.strokeWidth ?? 1}"`
  const dash = path.dash === undefined ? '' : ` stroke-dasharray="${path.dash}"`
  return `<path d="${path.d}" fill="${fill}"${stroke}${dash}/>`
}

function textSvg(text: TextShape, color: InkColor): string {
  return `<text x="${text.x}" y="${text.y}" fill="${color(text.fill)}" text-anchor="${text.anchor ?? 'start'}" font-family="Inter, sans-serif" font-size="${text.size ?? 11}">${escaped(text.text)}</text>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
