import type { Output } from '#api/endpoint.ts'
import { useOrganisation, worksForAll } from '#web/api/use-session.ts'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import type { readSummary } from '../api.ts'
import classes from './close-out.module.css'
import { MarkdownButtons } from './markdown-buttons.tsx'
import { SendSummary } from './send-summary.tsx'
import { SummaryActions } from './summary-actions.tsx'
import { SummaryScore } from './summary-score.tsx'
import { SummaryTeams } from './summary-teams.tsx'
import { summaryTexts as texts } from './texts.ts'
import { ToldList } from './told-list.tsx'

type SummaryViewProps = { readonly cycle: string; readonly summary: Output<typeof readSummary> }

/** Wins first, then what follows from the review, then team by team. */
export function SummaryView({ cycle, summary }: SummaryViewProps) {
  const t = useText()
  const format = useFormat()
  const entry = useOrganisation()
  const { startedAt, spentMinutes: spent, bookedMinutes: booked, facilitators } = summary
  const facts = [
    `${format.weekday(startedAt)}, ${format.time(startedAt)}`,
    t(texts.timeOf, { spent, booked }),
    ...(facilitators.length === 0
      ? []
      : [t(texts.facilitatedBy, { who: format.list(facilitators) })]),
  ]
  return (
    <>
      <PageHeader
        title={t(texts.reviewOf, { cycle })}
        subtitle={facts.join(' · ')}
        actions={
          <>
            <MarkdownButtons cycle={cycle} />
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
        <SummaryActions cycle={cycle} actions={summary.actions} />
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
        <ToldList
          title={t(texts.notices)}
          entries={summary.notices.map(({ id, title }) => ({ id, text: title, team: null }))}
        />
        <SummaryTeams teams={summary.teams} />
        <SummaryScore cycle={cycle} score={summary.score} closedAt={summary.closedAt} />
      </div>
    </>
  )
}
