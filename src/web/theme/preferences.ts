const schemes = ['system', 'light', 'dark'] as const
type Scheme = (typeof schemes)[number]

const densities = ['comfortable', 'compact'] as const
type Density = (typeof densities)[number]

export type Preferences = {
  readonly scheme: Scheme
  readonly density: Density
  readonly shortcuts: boolean
  readonly navigation: 'wide' | 'narrow'
}

/** Never throws: whatever cannot be read falls back to its default. index.html reads the same text. */
export function parsePreferences(text: string | null): Preferences {
  const kept = new URLSearchParams(text ?? '')
  return {
    scheme: schemes.find((scheme) => scheme === kept.get('scheme')) ?? 'system',
    density: densities.find((density) => density === kept.get('density')) ?? 'comfortable',
    shortcuts: kept.get('shortcuts') !== 'off',
    navigation: kept.get('navigation') === 'narrow' ? 'narrow' : 'wide',
  }
}

export function preferencesText(preferences: Preferences): string {
  return new URLSearchParams({
    scheme: preferences.scheme,
    density: preferences.density,
    shortcuts: preferences.shortcuts ? 'on' : 'off',
    navigation: preferences.navigation,
  }).toString()
}
