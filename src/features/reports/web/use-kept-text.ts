import { useEffect, useState } from 'react'

/** What is being written under this name survives a reload, until it is let go. */
export function useKeptText(name: string, saved: string) {
  const key = `wellcycle.draft.${name}`
  const [text, setText] = useState(() => localStorage.getItem(key) ?? saved)
  const [isKept, setKept] = useState(() => localStorage.getItem(key) !== null)
  useEffect(() => {
    if (!isKept) setText(saved)
  }, [isKept, saved])
  return {
    text,
    isKept,
    write: (next: string) => {
      setText(next)
      setKept(next !== saved)
      if (next === saved) localStorage.removeItem(key)
      else localStorage.setItem(key, next)
    },
    letGo: () => {
      setKept(false)
      localStorage.removeItem(key)
    },
  }
}
