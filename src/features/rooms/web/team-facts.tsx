import type { Report } from '#features/reports/web/report.ts'
import type { Language } from '#web/texts/language.ts'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { hereFrom } from './people-here.ts'
import type { AgendaItem, Room } from './room.ts'
import { useRoomHere } from './room-context.tsx'
import { slotTexts as texts } from './slot-texts.ts'
import { useTeamReport } from './use-team-report.ts'

type TeamFactsProps = { readonly team: NonNullable<AgendaItem['team']> }

/** Who of the team is here, and how its report stands. */
export function TeamFacts({ team }: TeamFactsProps) {
  const language = useLanguage()
  const { room } = useRoomHere()
  const report = useTeamReport(team.slug)
  const facts = [hereWords(room, team, language), ...reportWords(report.data, language)]
  return facts.join(' · ')
}

function hereWords(room: Room, team: TeamFactsProps['team'], { t, format }: Language): string {
  const names = hereFrom(room, team).map(({ name }) => name)
  return names.length === 0 ? t(texts.nobodyHere, { team: team.name }) : format.list(names)
}

function reportWords(report: Report | undefined, { t, format }: Language): string[] {
  if (report === undefined) return []
  const valued = report.lines.filter(({ now }) => now.state === 'measured').length
  const share = report.automaticShare ?? 0
  const state =
    report.state === 'presented'
      ? t(texts.reportPresented)
      : report.readyAt === null
        ? t(texts.reportDraft)
        : t(texts.reportReady, { at: format.shortDate(report.readyAt) })
  // A team that types is told nothing about what it does not do.
  if (share === 0) return [state]
  const count = Math.round(share * valued)
  return [state, t(texts.automatic, { count, total: valued })]
}
