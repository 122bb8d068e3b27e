import { lineName } from '#features/reports/web/line-words.ts'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { currentItem } from './agenda-view.ts'
import type { About } from './capture-draft.ts'
import { useFocusedLine } from './focused-line.tsx'
import { useRoomHere } from './room-context.tsx'
import { useTeamReport } from './use-team-report.ts'

/** What is talked about now: the item, its team, and the line in focus or in the spotlight. */
export function useAbout(): About {
  const language = useLanguage()
  const { room } = useRoomHere()
  const { line } = useFocusedLine()
  const item = currentItem(room)
  const lit = room.spotlight?.team.slug === item?.team?.slug ? room.spotlight : null
  const report = useTeamReport(lit?.team.slug ?? null).data
  const named = report?.lines.find(({ series }) => series === lit?.series)
  const name = named && lineName(named, language)
  const metric = line
    ? { key: line.metric, name: line.name }
    : lit && { key: lit.metric, name: name ?? lit.metric }
  return { item: item?.id ?? null, team: item?.team ?? null, metric }
}
