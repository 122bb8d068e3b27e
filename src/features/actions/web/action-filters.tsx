import { NativeSelect } from '@mantine/core'
import { actionKinds } from '#domain/action.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { Segmented } from '#web/ui/segmented.tsx'
import { type ActionView, type ShownSet, shownSets } from './action-address.ts'
import classes from './actions.module.css'
import { actionTexts as texts } from './texts.ts'
import { useTeamChoices } from './use-choices.ts'

type ActionFiltersProps = {
  readonly view: ActionView
  readonly onChange: (next: Partial<ActionView>) => void
}

const setTexts = {
  unfinished: texts.showUnfinished,
  overdue: texts.showOverdue,
  lacking: texts.showLacking,
  blocked: texts.blocked,
  effect: texts.showEffect,
  done: texts.done,
  'not-doing': texts['not-doing'],
  all: texts.showAll,
} as const satisfies Record<ShownSet, string>

export function ActionFilters({ view, onChange }: ActionFiltersProps) {
  const t = useText()
  const teams = useTeamChoices()
  return (
    <div className={classes.filters} data-print="hidden">
      <Segmented
        label={t(texts.whose)}
        labelHidden
        options={[
          { value: 'team', text: t(texts.everyTeam) },
          { value: 'mine', text: t(texts.mine) },
        ]}
        value={view.mine ? 'mine' : 'team'}
        onChange={(whose) => onChange({ mine: whose === 'mine' })}
      />
      <NativeSelect
        aria-label={t(texts.show)}
        data={shownSets.map((value) => ({ value, label: t(setTexts[value]) }))}
        value={view.show}
        onChange={({ currentTarget: { value } }) =>
          onChange({ show: shownSets.find((set) => set === value) ?? 'unfinished' })
        }
      />
      <NativeSelect
        aria-label={t(texts.team)}
        data={[{ value: '', label: t(texts.allTeams) }, ...teams]}
        value={view.team ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ team: value || null })}
      />
      <NativeSelect
        aria-label={t(texts.kind)}
        data={[
          { value: '', label: t(texts.bothKinds) },
          ...actionKinds.map((value) => ({ value, label: t(texts[value]) })),
        ]}
        value={view.kind ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onChange({ kind: actionKinds.find((kind) => kind === value) ?? null })
        }
      />
    </div>
  )
}
