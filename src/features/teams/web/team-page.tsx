import { Button, Textarea, TextInput } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { TeamActions } from '#features/actions/web/team-actions.tsx'
import { useRead } from '#web/api/use-read.ts'
import { leadsTeam, useOrganisation, worksForAll } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { usePlace } from '#web/pages/page-place.tsx'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { SettingsSection } from '#web/pages/settings-section.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useSay } from '#web/ui/say.tsx'
import { useOfferUndo } from '#web/ui/undo-toast.tsx'
import { changeTeam, listTeams, readTeam } from '../api.ts'
import type { Team } from './team.ts'
import { TeamPeople } from './team-people.tsx'
import { TeamWorkloads } from './team-workloads.tsx'
import { teamTexts as texts } from './texts.ts'

export function TeamPage() {
  const t = useText()
  const entry = useOrganisation()
  const { team: slug = '' } = useParams({ strict: false })
  const organisation = entry.slug
  const team = useRead(readTeam, { params: { organisation, team: slug } })
  usePlace(team.data?.name ?? null, [{ title: t(texts.teams), href: `/${organisation}/teams` }])
  if (team.error) return <ReadProblem error={team.error} onRetry={() => team.refetch()} />
  if (!team.data) return null
  return (
    <>
      <PageHeader
        title={team.data.name}
        aside={team.data.archivedAt === null ? undefined : t(texts.archived)}
        subtitle={team.data.purpose || undefined}
        actions={
          <Button
            renderRoot={(props) => (
              <Link
                to="/$organisation/teams/$team/reports/$cycle"
                params={{ organisation, team: slug, cycle: 'current' }}
                {...props}
              />
            )}
          >
            {t(texts.report)}
          </Button>
        }
      />
      <TeamActions key={`actions ${slug}`} team={slug} />
      <TeamWorkloads team={team.data} mayChange={leadsTeam(entry, slug)} />
      <TeamPeople team={team.data} mayChange={leadsTeam(entry, slug)} />
      {leadsTeam(entry, slug) && <TeamSettings key={slug} team={team.data} />}
      {worksForAll(entry) && <TeamArchiving team={team.data} />}
    </>
  )
}

function TeamSettings({ team }: { readonly team: Team }) {
  const t = useText()
  const say = useSay()
  const { slug: organisation } = useOrganisation()
  const [name, setName] = useState(team.name)
  const [purpose, setPurpose] = useState(team.purpose)
  const write = useWrite(changeTeam, {
    refreshes: [readTeam, listTeams],
    onDone: () => say(t(texts.saved)),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    write.mutate({ params: { organisation, team: team.slug }, body: { name, purpose } })
  }
  return (
    <SettingsSection title={t(texts.settings)} onSubmit={submit}>
      {write.error && <ReadProblem error={write.error} />}
      <TextInput
        label={t(texts.name)}
        required
        withAsterisk={false}
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Textarea
        label={t(texts.purpose)}
        rows={3}
        maxLength={4000}
        value={purpose}
        onChange={(event) => setPurpose(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={write.isPending}>
        {t(texts.save)}
      </Button>
    </SettingsSection>
  )
}

function TeamArchiving({ team }: { readonly team: Team }) {
  const t = useText()
  const offerUndo = useOfferUndo()
  const { slug: organisation } = useOrganisation()
  const write = useWrite(changeTeam, { refreshes: [readTeam, listTeams] })
  const isArchived = team.archivedAt !== null
  const set = async (archived: boolean) => {
    await write.mutateAsync({ params: { organisation, team: team.slug }, body: { archived } })
    if (archived) {
      offerUndo({ text: t(texts.teamArchived, { name: team.name }), undo: () => set(false) })
    }
  }
  return (
    <SettingsSection title={t(texts.archive)} explanation={t(texts.archiveText)}>
      {write.error && <ReadProblem error={write.error} />}
      <Button variant="default" loading={write.isPending} onClick={() => set(!isArchived)}>
        {t(isArchived ? texts.bringBack : texts.archive)}
      </Button>
    </SettingsSection>
  )
}
