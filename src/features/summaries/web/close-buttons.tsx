import { Button } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import type { Output } from '#api/endpoint.ts'
import { listReviews, readReview } from '#features/reviews/api.ts'
import { readRoom } from '#features/rooms/api.ts'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { closeReview, type readCloseOut, readSummary } from '../api.ts'
import classes from './close-out.module.css'
import { summaryTexts as texts } from './texts.ts'

type CloseButtonsProps = {
  readonly cycle: string
  readonly closeOut: Output<typeof readCloseOut>
}

/** For who holds the seat; everybody else reads who does. */
export function CloseButtons({ cycle, closeOut }: CloseButtonsProps) {
  const t = useText()
  const router = useRouter()
  const { slug: organisation, personId } = useOrganisation()
  const params = { organisation, cycle }
  const room = useRead(readRoom, { params }, { refetchEveryMs: 10_000 })
  const [asked, setAsked] = useState<{ readonly send: boolean } | null>(null)
  const write = useWrite(closeReview, {
    refreshes: [readRoom, readReview, listReviews, readSummary],
    onDone: () => router.history.push(`/${organisation}/reviews/${cycle}/summary`),
  })
  if (!room.data) return null
  const { seat } = room.data
  if (seat.holder?.id !== personId) {
    return (
      <p className={classes.quiet}>
        {seat.holder ? t(texts.onlyHolder, { name: seat.holder.name }) : t(texts.noHolder)}
      </p>
    )
  }
  const { mailIsSetUp, recipients } = closeOut
  const maySend = mailIsSetUp && recipients.length > 0
  return (
    <>
      {maySend && (
        <Button variant="default" onClick={() => setAsked({ send: false })}>
          {t(texts.closeOnly)}
        </Button>
      )}
      <Button onClick={() => setAsked({ send: maySend })}>
        {t(maySend ? texts.closeAndSend : texts.close)}
      </Button>
      {asked && (
        <ConfirmDialog
          title={t(texts.confirmClose)}
          confirmLabel={t(asked.send ? texts.closeAndSend : texts.close)}
          act="end"
          isBusy={write.isPending}
          onConfirm={() => write.mutate({ params, body: { send: asked.send } })}
          onCancel={() => setAsked(null)}
        >
          <p>{t(texts.confirmText)}</p>
          {asked.send && <p>{t(texts.confirmSend, { count: recipients.length })}</p>}
          {write.error && <ReadProblem error={write.error} />}
        </ConfirmDialog>
      )}
    </>
  )
}
