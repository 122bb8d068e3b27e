import { Checkbox } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react'
import type { Output } from '#api/endpoint.ts'
import type { readReadiness } from '#features/reports/api.ts'
import type { Translate } from '#web/texts/translate.ts'
import { IconButton } from '#web/ui/icon-button.tsx'
import type { Column } from '#web/ui/table-column.ts'
import { MinutesField, TitleField } from './agenda-fields.tsx'
import { movedAgenda } from './moved-agenda.ts'
import classes from './plan.module.css'
import type { AgendaItem, PreRead } from './review.ts'
import { reviewTexts as texts } from './texts.ts'
import type { AgendaChange } from './use-agenda.ts'

type Readiness = Output<typeof readReadiness>['items'][number]
type AgendaColumnsParts = {
  readonly t: Translate
  readonly change: AgendaChange
  readonly mayPlan: boolean
  readonly readiness: readonly Readiness[]
  readonly preRead: PreRead['teams']
}

export function agendaColumns(parts: AgendaColumnsParts): Column<AgendaItem>[] {
  const { t, change, mayPlan, readiness, preRead } = parts
  const { agenda, put, remove } = change
  const titleOf = ({ team, title }: AgendaItem) => team?.name ?? title
  const replace = (item: AgendaItem) => put(agenda.map((one) => (one.id === item.id ? item : one)))
  const openActions = (item: AgendaItem) =>
    preRead.find(({ team }) => team.slug === item.team?.slug)?.openActions ?? null
  const told: Column<AgendaItem>[] = [
    {
      key: 'item',
      title: t(texts.item),
      isRowHeader: true,
      grows: true,
      cell: (item) =>
        mayPlan && item.kind === 'other' ? (
          <TitleField item={item} onChange={replace} />
        ) : (
          titleOf(item)
        ),
      text: titleOf,
    },
    {
      key: 'minutes',
      title: t(texts.minutes),
      align: 'end',
      cell: (item) => (mayPlan ? <MinutesField item={item} onChange={replace} /> : item.minutes),
      text: ({ minutes }) => minutes,
    },
    {
      key: 'report',
      title: t(texts.report),
      cell: (item) =>
        reportWords(
          t,
          readiness.find(({ team }) => team.slug === item.team?.slug),
        ),
      text: (item) => readiness.find(({ team }) => team.slug === item.team?.slug)?.state ?? '',
    },
    {
      key: 'actions',
      title: t(texts.carried),
      align: 'end',
      cell: openActions,
      text: openActions,
    },
    {
      key: 'absent',
      title: t(texts.absent),
      cell: (item) =>
        item.team && (
          <Checkbox
            aria-label={t(texts.absentOf, { team: item.team.name })}
            checked={item.absent}
            disabled={!mayPlan}
            onChange={(event) => replace({ ...item, absent: event.currentTarget.checked })}
          />
        ),
      text: ({ absent }) => (absent ? 'absent' : ''),
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
        <span className={classes.tools}>
          <IconButton
            label={t(texts.up, { title: titleOf(item) })}
            onClick={() => put(movedAgenda(agenda, item, -1))}
          >
            <IconArrowUp size={16} stroke={1.5} />
          </IconButton>
          <IconButton
            label={t(texts.down, { title: titleOf(item) })}
            onClick={() => put(movedAgenda(agenda, item, 1))}
          >
            <IconArrowDown size={16} stroke={1.5} />
          </IconButton>
          <IconButton
            label={t(texts.remove, { title: titleOf(item) })}
            onClick={() => remove(item)}
          >
            <IconX size={16} stroke={1.5} />
          </IconButton>
        </span>
      ),
    },
  ]
}

function reportWords(t: Translate, ready: Readiness | undefined): string {
  if (!ready) return ''
  const { state, filled, missing, failed, explained } = ready
  if (state !== 'draft') return t(texts[state])
  const lacking = missing + failed
  const words =
    lacking === 0
      ? t(texts.filled)
      : t(texts.gaps, { missing: lacking, total: filled + explained + lacking })
  return `${t(texts.draft)}: ${words}`
}
