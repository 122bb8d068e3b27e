import { listNotices } from '#features/notices/api.ts'
import { useRead } from '#web/api/use-read.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useRoomHere } from './room-context.tsx'
import classes from './slot.module.css'
import { slotTexts as texts } from './slot-texts.ts'

/** The architects’ notices that are in force, and how many teams know of each. */
export function NoticesSlot() {
  const { t, format } = useLanguage()
  const { organisation } = useRoomHere()
  const notices = useRead(listNotices, { params: { organisation }, query: { limit: 50 } })
  if (notices.error) {
    return <ReadProblem error={notices.error} onRetry={() => notices.refetch()} />
  }
  if (notices.data?.items.length === 0) {
    return <EmptyState title={t(texts.noNotices)}>{t(texts.noNoticesText)}</EmptyState>
  }
  return (
    <ul className={classes.list} data-large="true">
      {notices.data?.items.map((notice) => (
        <li key={notice.id}>
          <span className={classes.words}>
            <strong>{notice.title}</strong> <span className={classes.quiet}>{notice.text}</span>
          </span>
          <span className={classes.quiet}>
            {t(texts.effective, { day: format.day(notice.effectiveOn) })}
          </span>
          <span className={classes.quiet}>
            {t(texts.acknowledged, { count: notice.acknowledged, total: notice.teams })}
          </span>
        </li>
      ))}
    </ul>
  )
}
