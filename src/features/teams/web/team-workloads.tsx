import { Button, TextInput } from '@mantine/core'
import { IconArchive } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { IconButton } from '#web/ui/icon-button.tsx'
import { useOfferUndo } from '#web/ui/undo-toast.tsx'
import { changeWorkload, createWorkload, listTeams, readTeam } from '../api.ts'
import type { Team } from './team.ts'
import classes from './team-form.module.css'
import { teamTexts as texts } from './texts.ts'

type TeamWorkloadsProps = { readonly team: Team; readonly mayChange: boolean }

export function TeamWorkloads({ team, mayChange }: TeamWorkloadsProps) {
  const t = useText()
  const offerUndo = useOfferUndo()
  const { slug: organisation } = useOrganisation()
  const params = { organisation, team: team.slug }
  const change = useWrite(changeWorkload, { refreshes: [readTeam, listTeams] })
  const rows = team.workloads.filter((workload) => workload.archivedAt === null)
  const archive = async (workload: string, name: string, archived: boolean) => {
    await change.mutateAsync({ params: { ...params, workload }, body: { archived } })
    if (archived) {
      const undo = () => archive(workload, name, false)
      offerUndo({ text: t(texts.teamArchived, { name }), undo })
    }
  }
  return (
    <section>
      {change.error && <ReadProblem error={change.error} />}
      <DataTable
        title={t(texts.workloads)}
        aside={rows.length}
        rows={rows}
        rowKey={(workload) => workload.slug}
        fileName={`${team.slug}-workloads`}
        empty={<EmptyState title={t(texts.noWorkloads)}>{t(texts.noWorkloadsText)}</EmptyState>}
        columns={[
          {
            key: 'name',
            title: t(texts.name),
            isRowHeader: true,
            cell: (workload) => workload.name,
            text: (workload) => workload.name,
          },
          {
            key: 'description',
            title: t(texts.description),
            grows: true,
            cell: (workload) => workload.description,
            text: (workload) => workload.description,
          },
          ...(mayChange
            ? [
                {
                  key: 'actions',
                  title: t(texts.actions),
                  heading: '',
                  align: 'end' as const,
                  cell: (workload: (typeof rows)[number]) => (
                    <IconButton
                      label={t(texts.archiveWorkload, { name: workload.name })}
                      onClick={() => archive(workload.slug, workload.name, true)}
                    >
                      <IconArchive size={16} stroke={1.5} />
                    </IconButton>
                  ),
                },
              ]
            : []),
        ]}
      />
      {mayChange && <WorkloadForm team={team} />}
    </section>
  )
}

function WorkloadForm({ team }: { readonly team: Team }) {
  const t = useText()
  const { slug: organisation } = useOrganisation()
  const [name, setName] = useState('')
  const [description, setDescription] = useState('')
  const write = useWrite(createWorkload, {
    refreshes: [readTeam, listTeams],
    onDone: () => {
      setName('')
      setDescription('')
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    write.mutate({ params: { organisation, team: team.slug }, body: { name, description } })
  }
  return (
    <form className={classes.line} onSubmit={submit} aria-label={t(texts.addWorkload)}>
      {write.error && <ReadProblem error={write.error} />}
      <TextInput
        label={t(texts.addWorkload)}
        placeholder={t(texts.workloadName)}
        required
        withAsterisk={false}
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        aria-label={t(texts.description)}
        placeholder={t(texts.description)}
        maxLength={4000}
        value={description}
        onChange={(event) => setDescription(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={write.isPending}>
        {t(texts.add)}
      </Button>
    </form>
  )
}
