import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import type { MailKind } from '#domain/mail-kind.ts'
import { OutsidePage } from '#features/access/web/outside-page.tsx'
import { useRead } from '#web/api/use-read.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { readUnsubscribing, unsubscribe } from '../api.ts'
import { mailTexts as texts } from './texts.ts'

const kinds = {
  'pre-read': texts.kindPreRead,
  reminder: texts.kindReminder,
  summary: texts.kindSummary,
} as const satisfies Record<MailKind, string>

/** A mail program may open the link by itself, so that it takes a press to switch anything off. */
export function UnsubscribePage() {
  const t = useText()
  const { secret = '' } = useParams({ strict: false })
  const found = useRead(readUnsubscribing, { params: { secret } })
  const write = useWrite(unsubscribe, { refreshes: [readUnsubscribing] })
  const problem = found.error ?? write.error
  const isOff = write.isSuccess || found.data?.wanted === false
  return (
    <OutsidePage
      title={t(texts.unsubscribeTitle)}
      path="/unsubscribe"
      subtitle={
        found.data &&
        t(texts.unsubscribeText, {
          organisation: found.data.organisation,
          kind: t(kinds[found.data.kind]),
        })
      }
    >
      {problem && <ReadProblem error={problem} />}
      <div role="status">{isOff && <p>{t(texts.unsubscribed)}</p>}</div>
      {found.data && !isOff && (
        <Button loading={write.isPending} onClick={() => write.mutate({ params: { secret } })}>
          {t(texts.unsubscribe)}
        </Button>
      )}
    </OutsidePage>
  )
}
