import { Checkbox } from '@mantine/core'
import type { Translate } from '#web/texts/translate.ts'
import type { Column } from '#web/ui/table-column.ts'
import classes from './agenda.module.css'
import { replacedItem } from './agenda-changes.ts'
import { MinutesCell } from './agenda-fields.tsx'
import { AgendaTools } from './agenda-tools.tsx'
import { type PlanFacts, preReadOf, reportWords, waitingWords } from './plan-facts.ts'
import type { AgendaItem } from './review.ts'
import { reviewTexts as texts } from './texts.ts'
import type { AgendaChange } from './use-agenda.ts'

type AgendaColumnsParts = {
  readonly t: Translate
  readonly arrange: AgendaChange['arrange']
  readonly mayPlan: boolean
  readonly facts: PlanFacts
  readonly onMove: (item: AgendaItem, by: -1 | 1) => void
  readonly onRemove: (item: AgendaItem) => void
}

export const titleOf = ({ team, title }: AgendaItem) => team?.name ?? title

export function agendaColumns(parts: AgendaColumnsParts): Column<AgendaItem>[] {
  const { t, arrange, mayPlan, facts } = parts
  const replace = (item: AgendaItem) => arrange((agenda) => replacedItem(agenda, item))
  const openActions = (item: AgendaItem) => preReadOf(facts, item)?.openActions ?? null
  const told: Column<AgendaItem>[] = [
    {
      key: 'item',
      title: t(texts.item),
      isRowHeader: true,
      grows: true,
      cell: (item) => (
        <span className={classes.title} data-absent={item.absent}>
          {titleOf(item)}
        </span>
      ),
      text: titleOf,
    },
    {
      key: 'minutes',
      title: t(texts.minutes),
      align: 'end',
      cell: (item) => (mayPlan ? <MinutesCell item={item} onChange={replace} /> : item.minutes),
      text: ({ minutes }) => minutes,
    },
    {
      key: 'report',
      title: t(texts.report),
      cell: (item) => (item.team ? reportWords(t, facts, item) : waitingWords(t, facts, item)),
      text: (item) => (item.team ? reportWords(t, facts, item) : waitingWords(t, facts, item)),
    },
    {
      key: 'actions',
      title: t(texts.carried),
      align: 'end',
      cell: (item) => openActions(item) || null,
      text: openActions,
    },
    {
      key: 'absent',
      title: t(texts.absent),
      cell: (item) =>
        mayPlan && item.team ? (
          <Checkbox
            aria-label={t(texts.absentOf, { team: item.team.name })}
            checked={item.absent}
            onChange={(event) => replace({ ...item, absent: event.currentTarget.checked })}
          />
        ) : (
          item.absent && t(texts.absent)
        ),
      text: ({ absent }) => (absent ? t(texts.absent) : ''),
    },
  ]
  if (!mayPlan) return told
  return [
    ...told,
    {
      key: 'tools',
      title: t(texts.order),
      heading: '',
      cell: (item) => (
        <AgendaTools
          title={titleOf(item)}
          onMove={(by) => parts.onMove(item, by)}
          onRemove={() => parts.onRemove(item)}
        />
      ),
    },
  ]
}
