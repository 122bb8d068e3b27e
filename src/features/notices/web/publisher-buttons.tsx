import { Button } from '@mantine/core'
import { mayAcknowledge } from '#domain/notice.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { useOfferUndo } from '#web/ui/undo-toast.tsx'
import { discardNotice, draftNotice, publishNotice } from '../api.ts'
import { LastDayButton } from './last-day-button.tsx'
import { type NoticeDetail, noticeReads } from './notice.ts'
import { bodyOf, draftOf } from './notice-draft.ts'
import classes from './notices.module.css'
import { RemindButton } from './remind-button.tsx'
import { noticeTexts as texts } from './texts.ts'
import { WithdrawButton } from './withdraw-button.tsx'

type PublisherButtonsProps = {
  readonly notice: NoticeDetail
  readonly onEdit: () => void
  /** It is no longer there. */
  readonly onGone: () => void
}

/** What an architect can do with a notice as it stands. */
export function PublisherButtons({ notice, onEdit, onGone }: PublisherButtonsProps) {
  const t = useText()
  const offerUndo = useOfferUndo()
  const { slug: organisation } = useOrganisation()
  const params = { organisation, notice: notice.id }
  const bring = useWrite(draftNotice, { refreshes: noticeReads })
  const discard = useWrite(discardNotice, {
    refreshes: noticeReads,
    onDone: () => {
      const undo = () => bring.mutate({ params: { organisation }, body: bodyOf(draftOf(notice)) })
      offerUndo({ text: t(texts.discarded, { title: notice.title }), undo })
      onGone()
    },
  })
  const publish = useWrite(publishNotice, { refreshes: noticeReads })
  const problem = discard.error ?? publish.error ?? bring.error
  return (
    <>
      {problem && <ReadProblem error={problem} />}
      <div className={classes.buttons} data-print="hidden">
        {notice.phase === 'draft' && (
          <>
            <Button variant="default" onClick={() => discard.mutate({ params })}>
              {t(texts.discard)}
            </Button>
            <Button variant="default" onClick={onEdit}>
              {t(texts.edit)}
            </Button>
            <Button
              loading={publish.isPending}
              onClick={() => publish.mutate({ params, body: {} })}
            >
              {t(texts.publish)}
            </Button>
          </>
        )}
        {mayAcknowledge(notice.phase) && (
          <>
            <WithdrawButton notice={notice} />
            <LastDayButton notice={notice} />
            {notice.acknowledged < notice.teams && <RemindButton notice={notice} />}
          </>
        )}
        {notice.phase === 'expired' && <LastDayButton notice={notice} />}
        {notice.phase === 'withdrawn' && (
          <Button variant="default" onClick={() => publish.mutate({ params, body: {} })}>
            {t(texts.putBack)}
          </Button>
        )}
      </div>
    </>
  )
}
