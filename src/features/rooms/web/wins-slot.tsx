import { IconTrophy } from '@tabler/icons-react'
import { listWins } from '#features/wins/api.ts'
import { useRead } from '#web/api/use-read.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useRoomHere } from './room-context.tsx'
import classes from './slot.module.css'
import { slotTexts as texts } from './slot-texts.ts'

/** Every win of the cycle, of every team. */
export function WinsSlot() {
  const t = useText()
  const { organisation, cycle } = useRoomHere()
  const wins = useRead(
    listWins,
    { params: { organisation }, query: { cycle, limit: 100 } },
    { refetchEveryMs: 20_000 },
  )
  if (wins.error) return <ReadProblem error={wins.error} onRetry={() => wins.refetch()} />
  if (wins.data?.items.length === 0) {
    return <EmptyState title={t(texts.noWins)}>{t(texts.noWinsText)}</EmptyState>
  }
  return (
    <ul className={classes.list} data-large="true">
      {wins.data?.items.map((win) => (
        <li key={win.id}>
          <IconTrophy size={18} stroke={1.5} aria-hidden="true" />
          <span className={classes.words}>{win.text}</span>
          <span className={classes.quiet}>{win.team?.name}</span>
        </li>
      ))}
    </ul>
  )
}
