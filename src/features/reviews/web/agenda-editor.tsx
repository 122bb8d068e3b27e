import { Button } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { v7 as newId } from 'uuid'
import { useText } from '#web/texts/language-provider.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { isTypingPlace } from '#web/ui/is-typing-place.ts'
import { useSay } from '#web/ui/say.tsx'
import { StatusMark } from '#web/ui/status-mark.tsx'
import { useOfferUndo } from '#web/ui/undo-toast.tsx'
import classes from './agenda.module.css'
import { movedItem, restoredItem, withNewItem, withoutItem } from './agenda-changes.ts'
import { agendaColumns, titleOf } from './agenda-columns.tsx'
import type { PlanFacts } from './plan-facts.ts'
import { PlanProblem } from './plan-problem.tsx'
import type { AgendaItem, Review } from './review.ts'
import { reviewTexts as texts } from './texts.ts'
import type { AgendaChange } from './use-agenda.ts'
import { useMovedFocus } from './use-moved-focus.ts'

const firstMinutes = 5
const steps = { ArrowUp: -1, ArrowDown: 1 } as const

type AgendaEditorProps = {
  readonly review: Review
  readonly change: AgendaChange
  readonly facts: PlanFacts
  readonly mayPlan: boolean
  /** Id of the item that is open beside the table. */
  readonly openId: string | null
  readonly onOpen: (id: string) => void
}

/** Time boxes against the booked length, and how far each team’s report is. */
export function AgendaEditor({ review, change, facts, mayPlan, ...beside }: AgendaEditorProps) {
  const t = useText()
  const say = useSay()
  const offerUndo = useOfferUndo()
  const { agenda, arrange, problem, retry } = change
  const holdFocus = useMovedFocus(agenda)
  const planned = agenda.reduce((sum, { absent, minutes }) => sum + (absent ? 0 : minutes), 0)
  const over = planned - review.bookedMinutes
  const total = t(texts.total, { planned, booked: review.bookedMinutes })

  function move(item: AgendaItem, by: -1 | 1) {
    const place = agenda.findIndex(({ id }) => id === item.id) + by
    if (!agenda[place]) return
    holdFocus()
    arrange((now) => movedItem(now, item.id, by))
    say(t(texts.moved, { title: titleOf(item), place: place + 1, count: agenda.length }))
  }

  function remove(item: AgendaItem) {
    const at = agenda.findIndex(({ id }) => id === item.id)
    arrange((now) => withoutItem(now, item.id))
    offerUndo({
      text: t(texts.removed, { title: titleOf(item) }),
      undo: () => arrange((now) => restoredItem(now, item, at)),
    })
  }

  function add() {
    const item = { id: newId(), title: t(texts.newItem), minutes: firstMinutes }
    arrange((now) => withNewItem(now, { ...item, kind: 'other', team: null, absent: false }))
    beside.onOpen(item.id)
  }

  function byKey(event: KeyboardEvent<HTMLElement>) {
    const step = event.altKey && Object.entries(steps).find(([key]) => key === event.key)?.[1]
    if (!step || !mayPlan || isTypingPlace(event.target)) return
    const row = event.target instanceof Element && event.target.closest('tr')
    const item = row && agenda[[...(row.parentElement?.children ?? [])].indexOf(row)]
    if (!item) return
    event.preventDefault()
    event.stopPropagation()
    move(item, step)
  }

  return (
    <section className={classes.agenda}>
      {problem && (
        <div className={classes.problem}>
          <PlanProblem error={problem} onRetry={retry} />
        </div>
      )}
      <div onKeyDownCapture={byKey}>
        <DataTable
          title={t(texts.agenda)}
          aside={
            <>
              {total}{' '}
              {over > 0 && <StatusMark status="warning" text={t(texts.totalOver, { over })} />}
            </>
          }
          rows={agenda}
          rowKey={({ id }) => id}
          onOpen={({ id }) => beside.onOpen(id)}
          currentKey={beside.openId}
          fileName={`agenda-${review.cycle.key}`}
          empty={<p className={classes.quiet}>{t(texts.noItems)}</p>}
          columns={agendaColumns({ t, arrange, mayPlan, facts, onMove: move, onRemove: remove })}
        />
      </div>
      {mayPlan && (
        <p className={classes.below}>
          <Button variant="default" onClick={add}>
            {t(texts.add)}
          </Button>
          <span className={classes.quiet} data-keys>
            {t(texts.moveHint)}
          </span>
        </p>
      )}
    </section>
  )
}
