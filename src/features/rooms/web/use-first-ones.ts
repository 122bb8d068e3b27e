import { useState } from 'react'

/** A few of many: a slot fits the screen, and the rest is one press away. */
export function useFirstOnes<Entry>(all: readonly Entry[], count: number) {
  const [showsAll, setShowsAll] = useState(false)
  return {
    shown: showsAll ? all : all.slice(0, count),
    more: {
      hidden: Math.max(0, all.length - count),
      showsAll,
      onToggle: () => setShowsAll(!showsAll),
    },
  }
}
