import { Button } from '@mantine/core'
import type { Output } from '#api/endpoint.ts'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import type { Column } from '#web/ui/table-column.ts'
import type { listCalendarFeeds } from '../api.ts'
import { calendarTexts as texts } from './texts.ts'

export type Feed = Output<typeof listCalendarFeeds>['items'][number]

export function useFeedColumns(onRevoke: (feed: Feed) => void): Column<Feed>[] {
  const t = useText()
  const format = useFormat()
  const shows = (feed: Feed) => t(feed.withNotices ? texts.showsNotices : texts.showsReviews)
  return [
    {
      key: 'name',
      title: t(texts.address),
      isRowHeader: true,
      grows: true,
      cell: (feed) => feed.name,
      text: (feed) => feed.name,
    },
    { key: 'shows', title: t(texts.shows), cell: shows, text: shows },
    {
      key: 'made',
      title: t(texts.made),
      cell: (feed) => format.date(feed.createdAt),
      text: (feed) => feed.createdAt,
    },
    {
      key: 'read',
      title: t(texts.lastRead),
      cell: (feed) => (feed.lastReadAt ? format.dateTime(feed.lastReadAt) : t(texts.notYet)),
      text: (feed) => feed.lastReadAt ?? '',
    },
    {
      key: 'actions',
      title: t(texts.actions),
      heading: '',
      align: 'end',
      cell: (feed) => (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t(texts.revokeNamed, { name: feed.name })}
          onClick={() => onRevoke(feed)}
        >
          {t(texts.revoke)}
        </Button>
      ),
    },
  ]
}
