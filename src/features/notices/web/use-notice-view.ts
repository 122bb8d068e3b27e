import { useRouter, useSearch } from '@tanstack/react-router'
import { useOrganisation } from '#web/api/use-session.ts'
import { type NoticeView, noticeSearch, noticeSearchOf, noticeView } from './notice-address.ts'

/** Which notices are shown and which one is open, as the address says. */
export function useNoticeView() {
  const router = useRouter()
  const { slug: organisation } = useOrganisation()
  const view = noticeView(noticeSearchOf(useSearch({ strict: false })))
  return {
    view,
    change: (next: Partial<NoticeView>) =>
      void router.navigate({
        to: '/$organisation/notices',
        params: { organisation },
        search: noticeSearch({ ...view, ...next }),
        replace: true,
        resetScroll: false,
      }),
  }
}
