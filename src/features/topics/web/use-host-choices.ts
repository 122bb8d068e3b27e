import { useOrganisation } from '#web/api/use-session.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { shareTexts as texts } from './share-texts.ts'

type Host = { kind: 'person'; id: string } | { kind: 'team'; slug: string }
export type HostChoice = { readonly value: string; readonly label: string; readonly host: Host }

/** Oneself and one's teams: what everybody may volunteer. */
export function useHostChoices(): HostChoice[] {
  const t = useText()
  const { personId, teams } = useOrganisation()
  return [
    { value: 'me', label: t(texts.hostMe), host: { kind: 'person', id: personId } },
    ...teams.map(({ slug, name }) => ({
      value: `team ${slug}`,
      label: t(texts.hostTeam, { team: name }),
      host: { kind: 'team' as const, slug },
    })),
  ]
}
