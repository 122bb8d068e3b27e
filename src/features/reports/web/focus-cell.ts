const cells = () => [...document.querySelectorAll<HTMLInputElement>('input[data-cell]')]

/** Focuses and selects the cell so many below, or above; true when there is one. */
export function moveCellFocus(from: HTMLInputElement, step: 1 | -1): boolean {
  const all = cells()
  const next = all[all.indexOf(from) + step]
  next?.focus()
  return next !== undefined
}

export function focusCell(key: string): void {
  const cell = cells().find(({ dataset }) => dataset.cell === key)
  cell?.focus()
  cell?.select()
}
