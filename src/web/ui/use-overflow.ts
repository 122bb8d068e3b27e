import { type RefObject, useEffect, useState } from 'react'

/** Whether an element holds more than it is wide: then it scrolls and must be reachable by keys. */
export function useOverflow(element: RefObject<HTMLElement | null>): boolean {
  const [overflows, setOverflows] = useState(false)
  useEffect(() => {
    const { current } = element
    if (current === null) return
    const measure = () => setOverflows(current.scrollWidth > current.clientWidth + 1)
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    for (const child of current.children) observer.observe(child)
    return () => observer.disconnect()
  })
  return overflows
}
