import { useRouter, useSearch } from '@tanstack/react-router'
import { useOrganisation } from '#web/api/use-session.ts'
import { type ActionView, actionSearch, actionSearchOf, actionView } from './action-address.ts'

/** Which actions are shown and which one is open, as the address says. */
export function useActionView() {
  const router = useRouter()
  const { slug: organisation } = useOrganisation()
  const view = actionView(actionSearchOf(useSearch({ strict: false })))
  return {
    view,
    change: (next: Partial<ActionView>) =>
      void router.navigate({
        to: '/$organisation/actions',
        params: { organisation },
        search: actionSearch({ ...view, ...next }),
        replace: true,
        resetScroll: false,
      }),
  }
}
