// Literal colours live here once: the browser gets them as CSS variables, paper and mail as they stand.
// Blue and rust stay apart under every colour blindness; green and red would not.
const light = {
  ground: '#ffffff',
  sunken: '#f7f8f9',
  raised: '#ffffff',
  hover: '#f2f4f6',
  current: '#e9f1fb',
  hairline: '#e4e7eb',
  line: '#cdd2d9',
  control: '#828994',
  text: '#15181c',
  dim: '#5a616b',
  accent: '#0b62bd',
  good: '#0b62bd',
  bad: '#b3400c',
  warn: '#7a5b00',
  goodTint: '#e9f1fb',
  badTint: '#fdf4ef',
  warnTint: '#fcf7e6',
  band: '#eaeff5',
  trace: '#3c434d',
  centre: '#7d8590',
  fill: '#1d2126',
  fillHover: '#343a42',
  onFill: '#ffffff',
}

export type Palette = Readonly<Record<keyof typeof light, string>>

export const lightPalette: Palette = light

export const darkPalette: Palette = {
  ground: '#101318',
  sunken: '#14181e',
  raised: '#1b2027',
  hover: '#1a1f26',
  current: '#16263a',
  hairline: '#252b33',
  line: '#39414c',
  control: '#6f7885',
  text: '#e4e7eb',
  dim: '#9ba4b0',
  accent: '#6db3f8',
  good: '#6db3f8',
  bad: '#fb9a63',
  warn: '#e2b84a',
  goodTint: '#16263a',
  badTint: '#241a16',
  warnTint: '#221f15',
  band: '#1d2a3a',
  trace: '#c6ccd4',
  centre: '#7d8795',
  fill: '#e4e7eb',
  fillHover: '#c6ccd4',
  onFill: '#101318',
}

/** The name of the CSS variable that carries a colour in the browser. */
export function paletteVariable(name: keyof Palette): `--wc-${string}` {
  return `--wc-${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`
}
