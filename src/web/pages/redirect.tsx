import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'

/** Goes elsewhere once, in place of this page. The router's own part starts anew with each rendering. */
export function Redirect({ to }: { readonly to: string }) {
  const { history } = useRouter()
  useEffect(() => history.replace(to), [history, to])
  return null
}
