import { Button } from '@mantine/core'
import { useState } from 'react'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation, worksForAll } from '#web/api/use-session.ts'
import { usePlace } from '#web/pages/page-place.tsx'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { DrawerBeside } from '#web/ui/drawer-beside.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { Segmented } from '#web/ui/segmented.tsx'
import { readNotice } from '../api.ts'
import { type NoticeView, shownPhases } from './notice-address.ts'
import { noticeColumns } from './notice-columns.tsx'
import { NoticeDrawer } from './notice-drawer.tsx'
import { NoticeForm } from './notice-form.tsx'
import { noticeTexts as texts } from './texts.ts'
import { useNoticeList } from './use-notice-list.ts'
import { useNoticeView } from './use-notice-view.ts'

const phaseTexts = {
  'in-force': texts.inForce,
  coming: texts.coming,
  over: texts.over,
  draft: texts.drafts,
} as const
const emptyTexts = {
  'in-force': [texts.none, texts.noneText],
  coming: [texts.noneComing, texts.noneComingText],
  over: [texts.noneOver, texts.noneOverText],
  draft: [texts.noDrafts, texts.noDraftsText],
} as const

export function NoticesPage() {
  const language = useLanguage()
  const { t } = language
  const entry = useOrganisation()
  const { view, change } = useNoticeView()
  const [isWriting, setWriting] = useState(false)
  const notices = useNoticeList(view.show)
  const rows = notices.data?.pages.flatMap((page) => page.items) ?? null
  const drawer = useNoticeDrawer(view, change, isWriting, setWriting)
  usePlace(t(texts.notices))
  const writes = worksForAll(entry)
  const write = writes && (
    <Button
      onClick={() => {
        change({ notice: null })
        setWriting(true)
      }}
    >
      {t(texts.write)}
    </Button>
  )
  const [nothing, nothingText] = emptyTexts[view.show]
  return (
    <DrawerBeside
      drawer={drawer}
      onClose={() => {
        setWriting(false)
        change({ notice: null })
      }}
    >
      <PageHeader title={t(texts.notices)} subtitle={t(texts.subtitle)} actions={write}>
        <Segmented
          label={t(texts.show)}
          labelHidden
          options={shownPhases
            .filter((phase) => phase !== 'draft' || writes)
            .map((value) => ({ value, text: t(phaseTexts[value]) }))}
          value={view.show}
          onChange={(show) => change({ show })}
        />
      </PageHeader>
      {notices.error && <ReadProblem error={notices.error} onRetry={() => notices.refetch()} />}
      <DataTable
        title={t(phaseTexts[view.show])}
        titleHidden
        rows={rows}
        rowKey={({ id }) => id}
        onOpen={({ id }) => {
          setWriting(false)
          change({ notice: id })
        }}
        currentKey={view.notice}
        fileName="notices"
        expectedRows={4}
        empty={
          <EmptyState title={t(nothing)} action={write}>
            {t(nothingText)}
          </EmptyState>
        }
        columns={noticeColumns(language)}
      />
      {notices.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={notices.isFetchingNextPage}
          onClick={() => notices.fetchNextPage()}
        >
          {t(texts.more)}
        </Button>
      )}
    </DrawerBeside>
  )
}

/** A notice to read, a draft to write on, or an empty form; null while nothing is open. */
function useNoticeDrawer(
  view: NoticeView,
  change: (next: Partial<NoticeView>) => void,
  isWriting: boolean,
  setWriting: (isWriting: boolean) => void,
) {
  const { t } = useLanguage()
  const { slug: organisation } = useOrganisation()
  const open = useRead(
    readNotice,
    { params: { organisation, notice: view.notice ?? '' } },
    { enabled: view.notice !== null },
  )
  const notice = view.notice === null ? null : (open.data ?? null)
  if (isWriting) {
    return {
      title: t(notice === null ? texts.write : texts.writeOn),
      content: (
        <NoticeForm
          key={notice?.id}
          edited={notice}
          onDone={({ id, phase }) => {
            setWriting(false)
            change({
              notice: id,
              show: phase === 'expired' || phase === 'withdrawn' ? 'over' : phase,
            })
          }}
        />
      ),
    }
  }
  if (view.notice === null) return null
  return {
    title: notice?.title ?? t(texts.notice),
    content: (
      <NoticeDrawer
        key={view.notice}
        id={view.notice}
        onEdit={() => setWriting(true)}
        onGone={() => change({ notice: null })}
      />
    ),
  }
}
