import { Button } from '@mantine/core'
import { useState } from 'react'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { SearchField } from '#web/ui/search-field.tsx'
import { Segmented } from '#web/ui/segmented.tsx'
import { ParkForm } from './park-form.tsx'
import { topicTexts as texts } from './texts.ts'
import { shownTopics, type TopicView } from './topic-address.ts'
import { topicColumns } from './topic-columns.tsx'
import classes from './topics.module.css'
import { useTopicList } from './use-topic-list.ts'

type TopicListProps = {
  readonly view: TopicView
  readonly onChange: (next: Partial<TopicView>) => void
  readonly mayPark: boolean
}

const emptyTexts = {
  open: [texts.none, texts.noneText],
  promoted: [texts.nonePromoted, texts.nonePromotedText],
  ended: [texts.noneEnded, texts.noneEndedText],
} as const

export function TopicList({ view, onChange, mayPark }: TopicListProps) {
  const language = useLanguage()
  const { t } = language
  const [search, setSearch] = useState('')
  const topics = useTopicList(view.topics, search)
  const rows = topics.data?.pages.flatMap((page) => page.items) ?? null
  const isSearched = search !== ''
  const [nothing, nothingText] = isSearched
    ? [texts.noneFit, texts.noneFitText]
    : emptyTexts[view.topics]
  return (
    <>
      <div className={classes.filters} data-print="hidden">
        <Segmented
          label={t(texts.show)}
          labelHidden
          options={shownTopics.map((value) => ({ value, text: t(texts[value]) }))}
          value={view.topics}
          onChange={(next) => onChange({ topics: next, topic: null })}
        />
        <SearchField label={t(texts.find)} value={search} onChange={setSearch} />
      </div>
      {mayPark && view.topics === 'open' && <ParkForm />}
      {topics.error && <ReadProblem error={topics.error} onRetry={() => topics.refetch()} />}
      <DataTable
        title={t(texts.topics)}
        titleHidden
        rows={rows}
        rowKey={({ id }) => id}
        onOpen={({ id }) => onChange({ topic: id })}
        currentKey={view.topic}
        fileName="topics"
        expectedRows={5}
        empty={<EmptyState title={t(nothing)}>{t(nothingText)}</EmptyState>}
        columns={topicColumns(language)}
      />
      {topics.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={topics.isFetchingNextPage}
          onClick={() => topics.fetchNextPage()}
        >
          {t(texts.more)}
        </Button>
      )}
    </>
  )
}
