import { Button } from '@mantine/core'
import { useState } from 'react'
import { addressOf } from '#api/address.ts'
import { readReviewCalendar } from '#features/calendars/api.ts'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { useSay } from '#web/ui/say.tsx'
import { listRecipients, readReview, sendInvitation, sendPreRead } from '../api.ts'
import classes from './plan.module.css'
import type { Review } from './review.ts'
import { reviewTexts as texts } from './texts.ts'

const shownNames = 5

type InvitationPartProps = { readonly review: Review; readonly mayPlan: boolean }

/** By mail, with the calendar entry, or as a file. */
export function InvitationPart({ review, mayPlan }: InvitationPartProps) {
  const t = useText()
  const format = useFormat()
  const say = useSay()
  const { slug: organisation } = useOrganisation()
  const params = { organisation, cycle: review.cycle.key }
  const [asked, setAsked] = useState<'invitation' | 'pre-read' | null>(null)
  const recipients = useRead(listRecipients, { params }, { enabled: mayPlan })
  const onDone = (sent: { readonly recipients: readonly unknown[] }) => {
    setAsked(null)
    say(t(texts.sent, { count: sent.recipients.length }))
  }
  const invitation = useWrite(sendInvitation, { onDone })
  const preRead = useWrite(sendPreRead, { onDone, refreshes: [readReview] })
  const write = asked === 'invitation' ? invitation : preRead
  const people = recipients.data?.recipients ?? []
  const names = people.slice(0, shownNames).map(({ name }) => name)
  const file = addressOf(readReviewCalendar, { params })
  return (
    <section className={classes.part} aria-labelledby="invitation">
      <h2 id="invitation" className={classes.heading}>
        {t(texts.invitation)}
      </h2>
      {recipients.error && (
        <ReadProblem error={recipients.error} onRetry={() => recipients.refetch()} />
      )}
      {review.preReadSentAt && (
        <p className={classes.words}>
          {t(texts.preReadSent, { at: format.dateTime(review.preReadSentAt) })}
        </p>
      )}
      {recipients.data && !recipients.data.mailIsSetUp && (
        <p className={classes.words}>{t(texts.mailNotSetUp)}</p>
      )}
      {recipients.data?.mailIsSetUp && (
        <p className={classes.words}>{t(texts.invitationText, { count: people.length })}</p>
      )}
      <p className={classes.row}>
        {mayPlan && recipients.data?.mailIsSetUp && (
          <>
            <Button variant="default" onClick={() => setAsked('invitation')}>
              {t(texts.invite)}
            </Button>
            <Button variant="default" onClick={() => setAsked('pre-read')}>
              {t(texts.sendPreRead)}
            </Button>
          </>
        )}
        <a href={file} download={`review-${review.cycle.key}.ics`} className={classes.go}>
          {t(texts.calendarFile)}
        </a>
      </p>
      {asked && (
        <ConfirmDialog
          title={t(texts.sendTitle, { count: people.length })}
          confirmLabel={t(texts.send)}
          act="send"
          isBusy={write.isPending}
          onConfirm={() => write.mutate({ params, body: {} })}
          onCancel={() => setAsked(null)}
        >
          <p>
            {people.length > shownNames
              ? t(texts.recipients, {
                  names: names.join(', '),
                  count: people.length - shownNames,
                })
              : format.list(names)}
          </p>
          {write.error && <ReadProblem error={write.error} />}
        </ConfirmDialog>
      )}
    </section>
  )
}
