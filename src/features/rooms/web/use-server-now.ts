import { useEffect, useState } from 'react'

const secondMs = 1000

/** The server’s clock in epoch milliseconds, anew at each of its seconds. */
export function useServerNow(clockOffsetMs: number): number {
  const [nowMs, setNow] = useState(() => Date.now() + clockOffsetMs)
  useEffect(() => {
    let timer = 0
    const tick = () => {
      const now = Date.now() + clockOffsetMs
      setNow(now)
      timer = window.setTimeout(tick, secondMs - (now % secondMs))
    }
    tick()
    return () => window.clearTimeout(timer)
  }, [clockOffsetMs])
  return nowMs
}
