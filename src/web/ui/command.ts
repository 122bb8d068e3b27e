export type Command = {
  readonly id: string
  readonly title: string
  readonly section: string
  /** Further words it is found by. */
  readonly keywords?: string
  /** The shortcut that does the same, to be learnt in passing. */
  readonly keys?: string
  readonly run: () => void
}
