import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useText } from '#web/texts/language-provider.tsx'
import type { About, CaptureDraft } from './capture-draft.ts'
import classes from './capture-form.module.css'
import { panelTexts as texts } from './panel-texts.ts'
import { useRoomHere } from './room-context.tsx'

type CaptureFieldsProps = {
  readonly draft: CaptureDraft
  readonly about: About
  readonly onChange: (next: Partial<CaptureDraft>) => void
}

/** What goes with the kind, and never more: who and when, who helps, whether it prevented harm. */
export function CaptureFields({ draft, about, onChange }: CaptureFieldsProps) {
  const t = useText()
  const { room } = useRoomHere()
  switch (draft.kind) {
    case 'action':
    case 'investigation':
      return (
        <div className={classes.pair}>
          <NativeSelect
            aria-label={t(texts.owner)}
            value={draft.owner}
            data={[
              { value: '', label: t(texts.noOwner) },
              ...ownersFirst(room.people, about.team?.slug).map(({ id, name }) => ({
                value: id,
                label: name,
              })),
            ]}
            onChange={(event) => onChange({ owner: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            aria-label={t(draft.kind === 'action' ? texts.due : texts.findOutBy)}
            value={draft.dueOn}
            onChange={(event) => onChange({ dueOn: event.currentTarget.value })}
          />
        </div>
      )
    case 'help':
      return (
        <NativeSelect
          aria-label={t(texts.helper)}
          value={draft.helper}
          data={[
            { value: '', label: t(texts.someTeam) },
            ...room.agenda.flatMap(({ team }) =>
              team && team.slug !== about.team?.slug
                ? [{ value: team.slug, label: team.name }]
                : [],
            ),
          ]}
          onChange={(event) => onChange({ helper: event.currentTarget.value })}
        />
      )
    case 'win':
      return (
        <Checkbox
          label={t(texts.prevented)}
          checked={draft.prevented}
          onChange={(event) => onChange({ prevented: event.currentTarget.checked })}
        />
      )
    default:
      return null
  }
}

type Person = { readonly teams: readonly { readonly slug: string }[]; readonly name: string }

/** Those of the team before the others, each by name. */
function ownersFirst<P extends Person>(people: readonly P[], team: string | undefined): P[] {
  const isOwn = (person: P) => person.teams.some(({ slug }) => slug === team)
  return people.toSorted(
    (one, other) => Number(isOwn(other)) - Number(isOwn(one)) || one.name.localeCompare(other.name),
  )
}
