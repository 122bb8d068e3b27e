import { type RefCallback, useCallback, useState } from 'react'

/** Whether an element holds more than it is wide: then it scrolls and must be reachable by keys. */
export function useOverflow(): [RefCallback<HTMLElement>, boolean] {
  const [overflows, setOverflows] = useState(false)
  const watch = useCallback((element: HTMLElement | null) => {
    if (element === null) return
    const observer = new ResizeObserver(() =>
      setOverflows(element.scrollWidth > element.clientWidth + 1),
    )
    observer.observe(element)
    for (const child of element.children) observer.observe(child)
    return () => observer.disconnect()
  }, [])
  return [watch, overflows]
}
