import { Button } from '@mantine/core'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import type { Format } from '#web/texts/format.ts'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Segmented } from '#web/ui/segmented.tsx'
import { shareColumns } from './share-columns.tsx'
import { shareTexts as texts } from './share-texts.ts'
import { topicTexts } from './texts.ts'
import { shownShares, type TopicView } from './topic-address.ts'
import classes from './topics.module.css'
import { useShareList } from './use-topic-list.ts'

type ShareListProps = {
  readonly view: TopicView
  readonly onChange: (next: Partial<TopicView>) => void
  /** Null for those who only read. */
  readonly onPropose: (() => void) | null
}

const emptyTexts = {
  planned: [texts.none, texts.noneText],
  wanted: [texts.noneWanted, texts.noneWantedText],
  over: [texts.noneOver, texts.noneOverText],
} as const

/** A calendar as a list: month by month. */
export function ShareList({ view, onChange, onPropose }: ShareListProps) {
  const language = useLanguage()
  const { t, format } = language
  const shares = useShareList(view.shares)
  const rows = shares.data?.pages.flatMap((page) => page.items) ?? null
  const [nothing, nothingText] = emptyTexts[view.shares]
  const propose = onPropose && <Button onClick={onPropose}>{t(texts.propose)}</Button>
  return (
    <>
      <div className={classes.filters} data-print="hidden">
        <Segmented
          label={t(texts.show)}
          labelHidden
          options={shownShares.map((value) => ({ value, text: t(texts[value]) }))}
          value={view.shares}
          onChange={(next) => onChange({ shares: next, share: null })}
        />
        {propose}
      </div>
      {shares.error && <ReadProblem error={shares.error} onRetry={() => shares.refetch()} />}
      <DataTable
        title={t(topicTexts.techShares)}
        titleHidden
        rows={rows}
        rowKey={({ id }) => id}
        groupOf={
          view.shares === 'wanted'
            ? undefined
            : ({ startsAt }) => (startsAt === null ? t(texts.noDate) : monthOf(startsAt, format))
        }
        onOpen={({ id }) => onChange({ share: id })}
        currentKey={view.share}
        fileName="tech-shares"
        expectedRows={4}
        empty={
          <EmptyState title={t(nothing)} action={propose}>
            {t(nothingText)}
          </EmptyState>
        }
        columns={shareColumns(language)}
      />
      {shares.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={shares.isFetchingNextPage}
          onClick={() => shares.fetchNextPage()}
        >
          {t(texts.more)}
        </Button>
      )}
    </>
  )
}

function monthOf(at: string, { settings }: Format): string {
  const { locale, timeZone } = settings
  const month = new Intl.DateTimeFormat(locale, { timeZone, month: 'long', year: 'numeric' })
  return month.format(Date.parse(at))
}
