import { createContext, type ReactNode, use, useMemo, useState } from 'react'

/** The line that is talked about: what is captured is linked to it. */
export type FocusedLine = {
  readonly series: string
  readonly metric: string
  readonly name: string
}

type Focus = {
  readonly line: FocusedLine | null
  readonly focus: (line: FocusedLine | null) => void
}

const FocusContext = createContext<Focus>({ line: null, focus: () => undefined })

type FocusedLineProviderProps = {
  /** Id of the item that is on: another one begins without a line in focus. */
  readonly item: string | null
  readonly children: ReactNode
}

export function FocusedLineProvider({ item, children }: FocusedLineProviderProps) {
  const [kept, setKept] = useState<{ item: string | null; line: FocusedLine | null } | null>(null)
  const value = useMemo(
    () => ({
      line: kept?.item === item ? kept.line : null,
      focus: (line: FocusedLine | null) => setKept({ item, line }),
    }),
    [kept, item],
  )
  return <FocusContext value={value}>{children}</FocusContext>
}

export function useFocusedLine(): Focus {
  return use(FocusContext)
}
