import type { ReactNode } from 'react'

export type NavEntry = {
  readonly key: string
  readonly title: string
  readonly href: string
  /** 18 px, stroke 1.5. */
  readonly icon: ReactNode
  readonly isCurrent: boolean
  /** "g h" */
  readonly keys?: string
  /** A number that waits for the reader. */
  readonly badge?: ReactNode
  /** Entries with the same one stand together, in order. */
  readonly section?: string
}

/** Takes the reader to an address of this app without loading a page. */
export type Go = (href: string) => void
