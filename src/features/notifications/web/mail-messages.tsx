import { useState } from 'react'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useSay } from '#web/ui/say.tsx'
import { Segmented } from '#web/ui/segmented.tsx'
import { listMailMessages, tryMailAgain } from '../api.ts'
import classes from './mail.module.css'
import type { Message } from './message.ts'
import { useMessageColumns } from './message-columns.tsx'
import { mailTexts as texts } from './texts.ts'

type Shown = 'all' | 'queued' | 'failed' | 'sent'

export function MailMessages({ setUp }: { readonly setUp: boolean }) {
  const t = useText()
  const say = useSay()
  const { slug: organisation } = useOrganisation()
  const params = { organisation }
  const [shown, setShown] = useState<Shown>('all')
  const query = { limit: 100, ...(shown === 'all' ? {} : { outcome: shown }) }
  const messages = useRead(
    listMailMessages,
    { params, query },
    { keepPrevious: true, refetchEveryMs: 5_000 },
  )
  const again = useWrite(tryMailAgain, {
    refreshes: [listMailMessages],
    onDone: () => say(t(texts.queuedAgain)),
  })
  const columns = useMessageColumns(
    setUp
      ? (message: Message) => again.mutate({ params: { ...params, message: message.id } })
      : null,
  )
  const problem = again.error ?? messages.error
  const withoutAny = setUp ? texts.noMessagesText : texts.noMessagesNotSetUp
  return (
    <section className={classes.messages}>
      {problem && <ReadProblem error={problem} />}
      <header className={classes.head}>
        <h2>{t(texts.messages)}</h2>
        <Segmented<Shown>
          label={t(texts.shown)}
          labelHidden
          value={shown}
          onChange={setShown}
          options={[
            { value: 'all', text: t(texts.all) },
            { value: 'queued', text: t(texts.waiting) },
            { value: 'failed', text: t(texts.failed) },
            { value: 'sent', text: t(texts.sent) },
          ]}
        />
      </header>
      <DataTable
        title={t(texts.messages)}
        titleHidden
        rows={messages.data?.items ?? null}
        rowKey={(message) => message.id}
        fileName="mails"
        empty={
          <EmptyState title={t(texts.noMessages)}>
            {t(shown === 'all' ? withoutAny : texts.noMessagesLikeThis)}
          </EmptyState>
        }
        columns={columns}
      />
    </section>
  )
}
