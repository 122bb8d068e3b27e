import { useLayoutEffect, useRef } from 'react'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { drop, type OutboxEntry, put } from './outbox.ts'
import { fillDown } from './paste-column.ts'
import { type Line, lineKey } from './report.ts'
import { cellText, decimalSeparator, readCell, type TypedCell } from './typed-cell.ts'
import type { Sending } from './use-outbox.ts'

type Step = readonly { readonly key: string; readonly text: string }[]
const mostSteps = 100

export type ValueGrid = ReturnType<typeof useValueGrid>

/** What stands in each cell, and the ways to change it; every change can be taken back. */
export function useValueGrid(lines: readonly Line[], { store }: Pick<Sending, 'store'>) {
  const { format } = useLanguage()
  const separator = decimalSeparator(format.settings.locale)
  const steps = useRef<Step[]>([])
  // An undo may be asked for long after: it meets the lines of that moment.
  const newest = useRef(lines)
  useLayoutEffect(() => {
    newest.current = lines
  }, [lines])
  const savedText = (from: readonly Line[], key: string) =>
    cellText(lineOf(from, key)?.typed ?? null, separator)
  const textOf = (from: readonly Line[], key: string) =>
    store.read()[key]?.text ?? savedText(from, key)
  const readIn = (from: readonly Line[], key: string, text: string): TypedCell | null => {
    const line = lineOf(from, key)
    return line ? readCell(text, line, separator) : null
  }
  const set = (cells: Step) =>
    store.change((kept) =>
      cells.reduce((changed, { key, text }) => {
        const isUntouched =
          text === savedText(newest.current, key) && kept[key]?.state.kind !== 'waiting'
        if (isUntouched) return drop(changed, key)
        const cell = readIn(newest.current, key, text)
        return cell ? put(changed, key, entryOf(text, cell)) : changed
      }, kept),
    )
  const remember = (step: Step) => {
    steps.current = [...steps.current, step].slice(-mostSteps)
  }
  return {
    textOf: (key: string) => textOf(lines, key),
    read: (key: string, text: string) => readIn(lines, key, text),
    /** A key press: kept at once, sent when the cell is left. */
    write: (key: string, text: string) =>
      store.change((kept) => put(kept, key, { text, turn: newTurn(), state: { kind: 'typed' } })),
    /** The cell is left; `before` is what stood in it when it was entered. */
    commit: (key: string, before: string) => {
      if (store.read()[key]?.state.kind !== 'typed') return
      const text = textOf(newest.current, key)
      if (text !== before) remember([{ key, text: before }])
      set([{ key, text }])
    },
    /** What was being typed when the page was left, or was refused then, goes on its way. */
    resume: () =>
      set(
        Object.entries(store.read()).flatMap(([key, { text, state }]) =>
          state.kind === 'waiting' ? [] : [{ key, text }],
        ),
      ),
    revert: (key: string, before: string) => set([{ key, text: before }]),
    /** Returns how many cells were filled, and how many values found none. */
    paste: (key: string, values: readonly string[]) => {
      const { cells, left } = fillDown(newest.current.map(lineKey), key, values)
      remember(cells.map((cell) => ({ key: cell.key, text: textOf(newest.current, cell.key) })))
      set(cells)
      return { filled: cells.length, left }
    },
    /** Key of the cell where the last change was; null when there is none. */
    undo: (): string | null => {
      const step = steps.current.at(-1)
      if (step === undefined) return null
      steps.current = steps.current.slice(0, -1)
      set(step)
      return step[0]?.key ?? null
    },
  }
}

function lineOf(lines: readonly Line[], key: string): Line | undefined {
  return lines.find((line) => lineKey(line) === key)
}

function entryOf(text: string, cell: TypedCell): OutboxEntry {
  if (cell.kind === 'problem') return { text, turn: newTurn(), state: { kind: 'typed' } }
  return { text, turn: newTurn(), state: { kind: 'waiting', reading: cell.reading } }
}

function newTurn(): string {
  return `${Date.now().toString(36)}.${Math.random().toString(36).slice(2, 8)}`
}
