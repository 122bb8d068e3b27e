type Item = { readonly id: string }

/** The same list with one item a place further up or down; the very same where there is no such place. */
export function movedItem<T extends Item>(
  items: readonly T[],
  id: string,
  by: -1 | 1,
): readonly T[] {
  const at = items.findIndex((item) => item.id === id)
  const [item, other] = [items[at], items[at + by]]
  if (!item || !other) return items
  return items.map((one, place) => (place === at ? other : place === at + by ? item : one))
}

export function replacedItem<T extends Item>(items: readonly T[], item: T): readonly T[] {
  return items.map((one) => (one.id === item.id ? item : one))
}

export function withoutItem<T extends Item>(items: readonly T[], id: string): readonly T[] {
  return items.filter((item) => item.id !== id)
}

/** Back to where it stood, whatever else has changed since. */
export function restoredItem<T extends Item>(
  items: readonly T[],
  item: T,
  at: number,
): readonly T[] {
  return items.some(({ id }) => id === item.id) ? items : items.toSpliced(at, 0, item)
}

/** At the end, before the close. */
export function withNewItem<T extends Item & { readonly kind: string }>(
  items: readonly T[],
  item: T,
): readonly T[] {
  const close = items.findIndex(({ kind }) => kind === 'close')
  return items.toSpliced(close === -1 ? items.length : close, 0, item)
}
