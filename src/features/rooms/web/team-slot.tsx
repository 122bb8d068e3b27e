import { ApiProblem } from '#api/call.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { nextItem } from './agenda-view.ts'
import type { AgendaItem } from './room.ts'
import { useRoomHere } from './room-context.tsx'
import classes from './slot.module.css'
import { SlotActions } from './slot-actions.tsx'
import { SlotLinesTable } from './slot-lines-table.tsx'
import { SlotQuestions } from './slot-questions.tsx'
import { slotTexts as texts } from './slot-texts.ts'
import { SlotWins } from './slot-wins.tsx'
import { SpotlightChart } from './spotlight-chart.tsx'
import { usePrefetchedReport, useTeamReport } from './use-team-report.ts'

type TeamSlotProps = { readonly team: NonNullable<AgendaItem['team']> }

/** Open actions first, then what changed, then questions and wins; the spotlight takes the first place. */
export function TeamSlot({ team }: TeamSlotProps) {
  const t = useText()
  const { room } = useRoomHere()
  const report = useTeamReport(team.slug)
  usePrefetchedReport(nextItem(room)?.team?.slug ?? null)
  const { spotlight } = room
  return (
    <div className={classes.slot}>
      {spotlight ? (
        <SpotlightChart key={spotlight.series} spotlight={spotlight} />
      ) : (
        <SlotActions team={team.slug} />
      )}
      {report.error &&
        (isNoReport(report.error) ? (
          <p className={classes.quiet}>{t(texts.noReport)}</p>
        ) : (
          <ReadProblem error={report.error} onRetry={() => report.refetch()} />
        ))}
      {report.data && <SlotLinesTable report={report.data} />}
      <div className={classes.columns}>
        <SlotQuestions team={team.slug} />
        {report.data && <SlotWins wins={report.data.wins} />}
      </div>
    </div>
  )
}

function isNoReport(error: Error): boolean {
  return error instanceof ApiProblem && error.code === 'ReportNotFound'
}
