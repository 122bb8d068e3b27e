import { Button } from '@mantine/core'
import { useState } from 'react'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { usePlace } from '#web/pages/page-place.tsx'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { DrawerBeside } from '#web/ui/drawer-beside.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useSay } from '#web/ui/say.tsx'
import { listCalendarFeeds, revokeCalendarFeed } from '../api.ts'
import { type Feed, useFeedColumns } from './feed-columns.tsx'
import { FeedForm } from './feed-form.tsx'
import { HowToAdd } from './how-to-add.tsx'
import { calendarTexts as texts } from './texts.ts'

export function CalendarPage() {
  const t = useText()
  const say = useSay()
  const { slug: organisation, role } = useOrganisation()
  const params = { organisation }
  const [making, setMaking] = useState(false)
  const [ending, setEnding] = useState<Feed | null>(null)
  const feeds = useRead(listCalendarFeeds, { params, query: { limit: 200 } })
  const revoke = useWrite(revokeCalendarFeed, { refreshes: [listCalendarFeeds] })
  const problem = feeds.error ?? revoke.error
  const mayMake = role !== 'sponsor'
  usePlace(t(texts.title))
  const columns = useFeedColumns(setEnding)
  const newAddress = mayMake && (
    <Button onClick={() => setMaking(true)}>{t(texts.newAddress)}</Button>
  )
  const end = async (feed: Feed) => {
    setEnding(null)
    await revoke.mutateAsync({ params: { ...params, feed: feed.id } })
    say(t(texts.revoked, { name: feed.name }))
  }
  return (
    <DrawerBeside
      drawer={
        making
          ? { title: t(texts.newAddress), content: <FeedForm onDone={() => setMaking(false)} /> }
          : null
      }
      onClose={() => setMaking(false)}
    >
      <PageHeader title={t(texts.title)} subtitle={t(texts.subtitle)} actions={newAddress} />
      {problem && <ReadProblem error={problem} />}
      <DataTable
        title={t(texts.addresses)}
        titleHidden
        rows={feeds.data?.items ?? null}
        rowKey={(feed) => feed.id}
        fileName="calendar-addresses"
        empty={
          <EmptyState title={t(texts.none)}>
            {t(mayMake ? texts.noneText : texts.noneForSponsors)}
          </EmptyState>
        }
        columns={columns}
      />
      {(feeds.data?.items.length ?? 0) > 0 && <HowToAdd />}
      {ending && (
        <ConfirmDialog
          title={t(texts.revokeNamed, { name: ending.name })}
          confirmLabel={t(texts.revoke)}
          act="delete"
          onCancel={() => setEnding(null)}
          onConfirm={() => void end(ending)}
        >
          {t(texts.revokeText)}
        </ConfirmDialog>
      )}
    </DrawerBeside>
  )
}
