export function localTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

export function knownTimeZones(): string[] {
  const zones = new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), localTimeZone()])
  return [...zones].sort()
}
