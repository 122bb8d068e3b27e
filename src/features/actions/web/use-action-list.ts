import { useInfiniteQuery } from '@tanstack/react-query'
import { callApi } from '#api/call.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { listActions } from '../api.ts'
import { type ActionView, actionQuery } from './action-address.ts'

export function useActionList(view: Omit<ActionView, 'action'>, search: string) {
  const { slug: organisation } = useOrganisation()
  const wanted = { ...actionQuery({ ...view, action: null }), search: search || undefined }
  return useInfiniteQuery({
    queryKey: [listActions.path, listActions.method, organisation, wanted],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      callApi(
        listActions,
        { params: { organisation }, query: { ...wanted, cursor: pageParam, limit: 100 } },
        { signal },
      ),
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (previous) => previous,
  })
}
