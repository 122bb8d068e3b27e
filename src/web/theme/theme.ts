import {
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core'

const ink: MantineColorsTuple = [
  '#f7f8f9',
  '#eceef1',
  '#dcdfe4',
  '#cdd2d9',
  '#9ba4b0',
  '#5a616b',
  '#1d2126',
  '#343a42',
  '#2b3037',
  '#101318',
]

const good: MantineColorsTuple = [
  '#e9f1fb',
  '#d3e4f7',
  '#a8caf0',
  '#6db3f8',
  '#3d8fe0',
  '#1f76cf',
  '#0b62bd',
  '#0a559f',
  '#0b5cb0',
  '#083f77',
]

const bad: MantineColorsTuple = [
  '#fcefe8',
  '#f8dccd',
  '#f3bfa3',
  '#fb9a63',
  '#e0703a',
  '#c8541d',
  '#b3400c',
  '#9a370a',
  '#a03a0b',
  '#702706',
]

const dark: MantineColorsTuple = [
  '#e4e7eb',
  '#c6ccd4',
  '#9ba4b0',
  '#7d8795',
  '#39414c',
  '#252b33',
  '#1b2027',
  '#101318',
  '#0c0f13',
  '#080a0d',
]

// The main action of a screen is ink on paper, and paper on ink in the dark: blue and rust are kept for signals.
const variantColorResolver: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input)
  const isInk = (input.color ?? input.theme.primaryColor) === 'ink'
  if (!isInk) return colors
  if (input.variant === 'filled') {
    return {
      background: 'var(--wc-fill)',
      hover: 'var(--wc-fill-hover)',
      color: 'var(--wc-on-fill)',
      border: '1px solid transparent',
    }
  }
  if (input.variant === 'subtle' || input.variant === 'transparent') {
    return { ...colors, hover: 'var(--wc-hover)', color: 'var(--wc-text)' }
  }
  return colors
}

const controlSize = { '--input-height': 'var(--wc-control-height)', '--input-fz': '0.8125rem' }

export const theme = createTheme({
  primaryColor: 'ink',
  colors: { ink, good, bad, dark },
  variantColorResolver,
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', Menlo, Consolas, monospace",
  fontSizes: {
    xs: '0.6875rem',
    sm: '0.75rem',
    md: '0.8125rem',
    lg: '0.9375rem',
    xl: '1.25rem',
  },
  lineHeights: { xs: '1.4545', sm: '1.3334', md: '1.5385', lg: '1.4667', xl: '1.4' },
  fontWeights: { regular: '400', medium: '500', bold: '600' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.4' },
      h2: { fontSize: '0.9375rem', lineHeight: '1.4667' },
      h3: { fontSize: '0.8125rem', lineHeight: '1.5385' },
    },
  },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '2px', sm: '3px', md: '4px', lg: '6px', xl: '8px' },
  defaultRadius: 'md',
  focusRing: 'auto',
  focusClassName: 'wc-focus',
  activeClassName: '',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: {
      defaultProps: { size: 'md' },
      vars: () => ({
        root: {
          '--button-height': 'var(--wc-control-height)',
          '--button-padding-x': '12px',
          '--button-fz': '0.8125rem',
        },
      }),
    },
    ActionIcon: {
      defaultProps: { variant: 'subtle' },
      vars: () => ({ root: { '--ai-size': 'var(--wc-control-height)' } }),
    },
    Input: { vars: () => ({ wrapper: controlSize }) },
    InputWrapper: {
      vars: () => ({
        label: { '--input-label-size': '0.75rem' },
        description: { '--input-description-size': '0.75rem' },
        error: { '--input-error-size': '0.75rem' },
      }),
    },
    Checkbox: {
      defaultProps: { size: 'xs' },
      vars: () => ({ root: { '--checkbox-icon-color': 'var(--wc-on-fill)' } }),
    },
    Radio: {
      defaultProps: { size: 'xs' },
      vars: () => ({ root: { '--radio-icon-color': 'var(--wc-on-fill)' } }),
    },
    Switch: { defaultProps: { size: 'xs', withThumbIndicator: false } },
  },
})
