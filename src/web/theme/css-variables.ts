import type { CSSVariablesResolver } from '@mantine/core'
import { darkPalette, lightPalette, type Palette, paletteVariable } from './palette.ts'

const semantic = {
  '--mantine-color-body': 'var(--wc-ground)',
  '--mantine-color-text': 'var(--wc-text)',
  '--mantine-color-bright': 'var(--wc-text)',
  '--mantine-color-dimmed': 'var(--wc-dim)',
  '--mantine-color-placeholder': 'var(--wc-dim)',
  '--mantine-color-anchor': 'var(--wc-accent)',
  '--mantine-color-error': 'var(--wc-bad)',
  '--mantine-color-success': 'var(--wc-good)',
  '--mantine-color-default': 'var(--wc-ground)',
  '--mantine-color-default-hover': 'var(--wc-hover)',
  '--mantine-color-default-color': 'var(--wc-text)',
  '--mantine-color-default-border': 'var(--wc-line)',
  '--mantine-color-disabled': 'var(--wc-sunken)',
  '--mantine-color-disabled-color': 'var(--wc-dim)',
  '--mantine-color-disabled-border': 'var(--wc-hairline)',
  '--mantine-color-ink-filled': 'var(--wc-fill)',
  '--mantine-color-ink-filled-hover': 'var(--wc-fill-hover)',
  '--mantine-color-ink-text': 'var(--wc-text)',
}

function paletteVariables(palette: Palette): Record<string, string> {
  const names = Object.keys(palette) as (keyof Palette)[]
  return Object.fromEntries(names.map((name) => [paletteVariable(name), palette[name]]))
}

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...paletteVariables(lightPalette), ...semantic },
  dark: { ...paletteVariables(darkPalette), ...semantic },
})
