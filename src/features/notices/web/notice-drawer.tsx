import { useRead } from '#web/api/use-read.ts'
import { useOrganisation, worksForAll } from '#web/api/use-session.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { readNotice } from '../api.ts'
import { AcknowledgementMatrix } from './acknowledgement-matrix.tsx'
import { NoticeWords } from './notice-words.tsx'
import classes from './notices.module.css'
import { OwnAcknowledgements } from './own-acknowledgements.tsx'
import { PublisherButtons } from './publisher-buttons.tsx'

type NoticeDrawerProps = {
  readonly id: string
  readonly onEdit: () => void
  readonly onGone: () => void
}

export function NoticeDrawer({ id, onEdit, onGone }: NoticeDrawerProps) {
  const entry = useOrganisation()
  const read = useRead(readNotice, { params: { organisation: entry.slug, notice: id } })
  if (read.error) return <ReadProblem error={read.error} onRetry={() => read.refetch()} />
  if (!read.data) return null
  const notice = read.data
  return (
    <div className={classes.drawer}>
      <NoticeWords notice={notice} />
      {notice.own.length > 0 && notice.phase !== 'draft' && <OwnAcknowledgements notice={notice} />}
      {worksForAll(entry) && <PublisherButtons notice={notice} onEdit={onEdit} onGone={onGone} />}
      {notice.phase !== 'draft' && <AcknowledgementMatrix notice={notice} />}
    </div>
  )
}
