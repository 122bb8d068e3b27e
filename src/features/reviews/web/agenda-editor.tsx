import { Button } from '@mantine/core'
import { v7 as newId } from 'uuid'
import { readReadiness } from '#features/reports/api.ts'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { StatusMark } from '#web/ui/status-mark.tsx'
import { readPreRead } from '../api.ts'
import { agendaColumns } from './agenda-columns.tsx'
import classes from './plan.module.css'
import type { Review } from './review.ts'
import { reviewTexts as texts } from './texts.ts'
import { useAgenda } from './use-agenda.ts'

const firstMinutes = 5

type AgendaEditorProps = { readonly review: Review; readonly mayPlan: boolean }

/** Time boxes against the booked length, and how far each team’s report is. */
export function AgendaEditor({ review, mayPlan }: AgendaEditorProps) {
  const t = useText()
  const { slug: organisation } = useOrganisation()
  const params = { organisation, cycle: review.cycle.key }
  const readiness = useRead(readReadiness, { params, query: { limit: 200 } })
  const preRead = useRead(readPreRead, { params })
  const change = useAgenda(review)
  const { agenda, problem, put } = change
  const planned = agenda
    .filter(({ absent }) => !absent)
    .reduce((sum, { minutes }) => sum + minutes, 0)
  const over = planned - review.bookedMinutes
  const total = t(texts.total, { planned, booked: review.bookedMinutes })
  return (
    <section>
      {problem && <ReadProblem error={problem} />}
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
        fileName="agenda"
        empty={null}
        columns={agendaColumns({
          t,
          change,
          mayPlan,
          readiness: readiness.data?.items ?? [],
          preRead: preRead.data?.teams ?? [],
        })}
      />
      {mayPlan && (
        <p className={classes.row}>
          <Button
            variant="default"
            size="compact-sm"
            disabled={change.isPending}
            onClick={() =>
              put([
                ...agenda.filter(({ kind }) => kind !== 'close'),
                {
                  id: newId(),
                  kind: 'other',
                  title: t(texts.newItem),
                  team: null,
                  minutes: firstMinutes,
                  absent: false,
                },
                ...agenda.filter(({ kind }) => kind === 'close'),
              ])
            }
          >
            {t(texts.add)}
          </Button>
        </p>
      )}
    </section>
  )
}
