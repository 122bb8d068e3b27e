import { Button } from '@mantine/core'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { StatusMark } from '#web/ui/status-mark.tsx'
import type { Column } from '#web/ui/table-column.ts'
import classes from './mail.module.css'
import type { Message } from './message.ts'
import { mailTexts as texts } from './texts.ts'

/** Null: nothing can be sent, so there is nothing to try again. */
export function useMessageColumns(onTryAgain: ((message: Message) => void) | null) {
  const t = useText()
  const format = useFormat()
  const columns: Column<Message>[] = [
    {
      key: 'to',
      title: t(texts.to),
      isRowHeader: true,
      cell: ({ to }) => to.name || to.address,
      text: ({ to }) => to.address,
    },
    {
      key: 'subject',
      title: t(texts.subject),
      grows: true,
      cell: ({ subject }) => subject,
      text: ({ subject }) => subject,
    },
    {
      key: 'outcome',
      title: t(texts.outcome),
      cell: (message) => <Outcome message={message} />,
      text: ({ outcome }) => outcome,
    },
    {
      key: 'when',
      title: t(texts.when),
      cell: ({ sentAt, queuedAt }) => format.dateTime(sentAt ?? queuedAt),
      text: ({ sentAt, queuedAt }) => sentAt ?? queuedAt,
    },
    {
      key: 'attempts',
      title: t(texts.attempts),
      align: 'end',
      cell: ({ attempts }) => attempts,
      text: ({ attempts }) => attempts,
    },
    {
      key: 'failure',
      title: t(texts.failure),
      grows: true,
      cell: ({ failure }) => failure && <div className={classes.failure}>{failure}</div>,
      text: ({ failure }) => failure,
    },
  ]
  if (onTryAgain === null) return columns
  const again: Column<Message> = {
    key: 'actions',
    title: t(texts.actions),
    heading: '',
    align: 'end',
    cell: (message) =>
      message.outcome !== 'sent' && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t(texts.tryAgainTo, {
            subject: message.subject,
            address: message.to.address,
          })}
          onClick={() => onTryAgain(message)}
        >
          {t(texts.tryAgain)}
        </Button>
      ),
  }
  return [...columns, again]
}

function Outcome({ message }: { readonly message: Message }) {
  const t = useText()
  const format = useFormat()
  switch (message.outcome) {
    case 'sent':
      return <StatusMark status="steady" text={t(texts.sent)} />
    case 'failed':
      return <StatusMark status="failed" text={t(texts.failed)} />
    case 'not-set-up':
      return <StatusMark status="warning" text={t(texts.kept)} />
    case 'queued': {
      const at = message.nextAttemptAt
      const isRetry = message.attempts > 0 && at !== null
      const text = isRetry ? t(texts.waitingUntil, { at: format.time(at) }) : t(texts.waiting)
      return <StatusMark status="not-enough-data" text={text} />
    }
  }
}
