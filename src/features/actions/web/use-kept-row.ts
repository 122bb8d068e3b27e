import { useEffect, useRef } from 'react'
import type { Action } from './action.ts'

/** When a row leaves the list because of what was done with it, the focus goes to the one after it. */
export function useKeptRow(rows: readonly Action[] | null): (id: string) => void {
  const leaving = useRef<{ readonly id: string; readonly place: number } | null>(null)
  useEffect(() => {
    const { current } = leaving
    if (current === null || rows === null || rows.some(({ id }) => id === current.id)) return
    leaving.current = null
    if (document.activeElement !== document.body) return
    const left = [...document.querySelectorAll<HTMLElement>('tr[data-row]')]
    left[Math.min(current.place, left.length - 1)]?.focus()
  }, [rows])
  return (id) => {
    leaving.current = { id, place: rows?.findIndex((row) => row.id === id) ?? 0 }
  }
}
