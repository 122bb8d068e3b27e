import { useRouter } from '@tanstack/react-router'
import { useEffect, useEffectEvent } from 'react'

/** Goes elsewhere once, in place of this page: while the other page loads, this one may render again. */
export function Redirect({ to }: { readonly to: string }) {
  const { history } = useRouter()
  const go = useEffectEvent(() => history.replace(to))
  useEffect(() => go(), [])
  return null
}
