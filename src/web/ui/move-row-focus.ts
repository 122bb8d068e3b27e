/** Moves the focus to the next or previous row of any table on the page; true when there was one. */
export function moveRowFocus(step: 1 | -1): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('tr[data-row]')]
  const focused = document.activeElement?.closest<HTMLElement>('tr[data-row]') ?? null
  const from = focused === null ? (step === 1 ? -1 : rows.length) : rows.indexOf(focused)
  const next = rows[from + step]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
  return next !== undefined
}
