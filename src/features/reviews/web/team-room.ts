type Lengths = {
  readonly bookedMinutes: number
  readonly teamMinutes: number
  readonly items: readonly { readonly kind: string; readonly minutes: number }[]
}

/** How many teams fit the booked time beside everything else; null when a length is not known. */
export function teamRoom({ bookedMinutes, teamMinutes, items }: Lengths): number | null {
  if (!(bookedMinutes > 0) || !(teamMinutes > 0)) return null
  const others = items
    .filter(({ kind }) => kind !== 'team')
    .reduce((sum, { minutes }) => sum + minutes, 0)
  return Math.max(0, Math.floor((bookedMinutes - others) / teamMinutes))
}
