import { Button } from '@mantine/core'
import { useState } from 'react'
import { listRecipients } from '#features/reviews/api.ts'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { useSay } from '#web/ui/say.tsx'
import { readSummary, sendSummary } from '../api.ts'
import classes from './close-out.module.css'
import { summaryTexts as texts } from './texts.ts'

type SendSummaryProps = { readonly cycle: string; readonly sentAt: string | null }

export function SendSummary({ cycle, sentAt }: SendSummaryProps) {
  const t = useText()
  const format = useFormat()
  const say = useSay()
  const { slug: organisation } = useOrganisation()
  const params = { organisation, cycle }
  const [asks, setAsks] = useState(false)
  const recipients = useRead(listRecipients, { params })
  const write = useWrite(sendSummary, {
    refreshes: [readSummary],
    onDone: (sent) => {
      setAsks(false)
      say(t(texts.sent, { count: sent.recipients.length }))
    },
  })
  if (!recipients.data?.mailIsSetUp) return null
  const again = sentAt !== null
  return (
    <>
      {sentAt !== null && (
        <span className={classes.quiet}>{t(texts.sentAt, { at: format.dateTime(sentAt) })}</span>
      )}
      <Button variant="default" onClick={() => setAsks(true)}>
        {t(again ? texts.sendAgain : texts.send)}
      </Button>
      {asks && (
        <ConfirmDialog
          title={t(texts.confirmSendTitle)}
          confirmLabel={t(again ? texts.sendAgain : texts.send)}
          act="send"
          isBusy={write.isPending}
          onConfirm={() => write.mutate({ params, body: { again } })}
          onCancel={() => setAsks(false)}
        >
          <p>{t(texts.confirmSend, { count: recipients.data.recipients.length })}</p>
          {write.error && <ReadProblem error={write.error} />}
        </ConfirmDialog>
      )}
    </>
  )
}
