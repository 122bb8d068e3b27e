import { useParams } from '@tanstack/react-router'
import { ApiProblem } from '#api/call.ts'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation, worksForAll } from '#web/api/use-session.ts'
import { usePlace } from '#web/pages/page-place.tsx'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { CopyButton } from '#web/ui/copy-button.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { readSummary, readSummaryText } from '../api.ts'
import classes from './close-out.module.css'
import { SendSummary } from './send-summary.tsx'
import { SummaryActions } from './summary-actions.tsx'
import { SummaryScore } from './summary-score.tsx'
import { SummaryTeams } from './summary-teams.tsx'
import { summaryTexts as texts } from './texts.ts'
import { ToldList } from './told-list.tsx'

/** What a review came to, as it was when it was closed: wins first. */
export function SummaryPage() {
  const t = useText()
  const format = useFormat()
  const entry = useOrganisation()
  const { cycle = '' } = useParams({ strict: false })
  const params = { organisation: entry.slug, cycle }
  const read = useRead(readSummary, { params })
  const text = useRead(readSummaryText, { params }, { enabled: read.data !== undefined })
  usePlace(t(texts.summary), [
    { title: t(texts.reviewOf, { cycle }), href: `/${entry.slug}/reviews/${cycle}` },
  ])
  if (read.error instanceof ApiProblem && read.error.code === 'ReviewNotClosed') {
    return <EmptyState title={t(texts.notClosed)}>{t(texts.notClosedText)}</EmptyState>
  }
  if (read.error) return <ReadProblem error={read.error} onRetry={() => read.refetch()} />
  if (!read.data) return <PageHeader title={t(texts.summary)} />
  const summary = read.data
  return (
    <>
      <PageHeader
        title={t(texts.reviewOf, { cycle })}
        subtitle={t(texts.subtitle, {
          from: format.dateTime(summary.startedAt),
          spent: summary.spentMinutes,
          booked: summary.bookedMinutes,
          who: format.list(summary.facilitators),
        })}
        actions={
          <>
            {text.data && <CopyButton text={text.data.markdown} label={t(texts.copyMarkdown)} />}
            {worksForAll(entry) && <SendSummary cycle={cycle} sentAt={summary.sentAt} />}
          </>
        }
      />
      <div className={classes.parts}>
        <ToldList
          title={t(texts.wins)}
          entries={summary.wins.map((win) => ({
            ...win,
            ...(win.prevented ? { note: t(texts.prevented) } : {}),
          }))}
        />
        <SummaryActions actions={summary.actions} />
        <ToldList
          title={t(texts.topics)}
          entries={summary.topics.map((topic) => ({
            ...topic,
            note: t(texts.mentions, { count: topic.mentions }),
          }))}
        />
        <ToldList title={t(texts.techShares)} entries={summary.techShares} />
        <ToldList title={t(texts.pairings)} entries={summary.pairings} />
        <ToldList
          title={t(texts.asked)}
          entries={summary.questions.map(({ text: asked, answered }, place) => ({
            id: String(place),
            text: asked,
            team: null,
            ...(answered ? { note: t(texts.answered) } : {}),
          }))}
        />
        <SummaryTeams teams={summary.teams} />
        <ToldList
          title={t(texts.notices)}
          entries={summary.notices.map(({ id, title }) => ({ id, text: title, team: null }))}
        />
        <SummaryScore cycle={cycle} score={summary.score} closedAt={summary.closedAt} />
      </div>
    </>
  )
}
