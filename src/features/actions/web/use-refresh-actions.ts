import { useQueryClient } from '@tanstack/react-query'
import { actionReads } from './action.ts'

/** Reads again what somebody else changed meanwhile. */
export function useRefreshActions(): () => void {
  const client = useQueryClient()
  return () => {
    for (const { path, method } of actionReads) {
      void client.invalidateQueries({ queryKey: [path, method] })
    }
  }
}
