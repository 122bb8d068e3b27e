import { NativeSelect } from '@mantine/core'
import { actionKinds } from '#domain/action.ts'
import { pillars } from '#domain/pillar.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { pillarName } from '#web/texts/pillar-name.ts'
import type { Action } from './action.ts'
import classes from './action-drawer.module.css'
import { ChangedMeanwhile } from './changed-meanwhile.tsx'
import { KeptField } from './kept-field.tsx'
import { actionTexts as texts } from './texts.ts'
import { type ActionPatch, useChangeAction } from './use-change-action.ts'
import { useMetricChoices, usePersonChoices, useTeamChoices } from './use-choices.ts'

/** Each field is saved on its own when it is left. */
export function ActionFields({ action }: { readonly action: Action }) {
  const { t } = useLanguage()
  const { save, collided, error, letGo } = useChangeAction(action)
  const teams = useTeamChoices()
  const people = usePersonChoices(action.team?.slug ?? null, action.owner)
  const metrics = useMetricChoices()
  const choice = (field: keyof ActionPatch) => ({
    onChange: (event: { currentTarget: { value: string } }) =>
      save({ [field]: event.currentTarget.value || null }),
  })
  const team = action.team
  const isListed = team === null || teams.some(({ value }) => value === team.slug)
  return (
    <div className={classes.fields}>
      {error && <ReadProblem error={error} />}
      {collided && (
        <ChangedMeanwhile
          collided={collided}
          onKeep={() => save(collided.patch, collided.revision)}
          onLetGo={letGo}
        />
      )}
      <div className={classes.wide}>
        <KeptField
          label={t(texts.text)}
          saved={action.text}
          isLong
          isRequired
          maxLength={1000}
          onSave={(text) => save({ text })}
        />
      </div>
      <NativeSelect
        label={t(texts.owner)}
        data={[{ value: '', label: t(texts.noOwner) }, ...people]}
        value={action.owner?.id ?? ''}
        {...choice('owner')}
      />
      <KeptField
        label={t(texts.due)}
        type="date"
        saved={action.dueOn ?? ''}
        onSave={(day) => save({ dueOn: day || null })}
      />
      <NativeSelect
        label={t(texts.team)}
        data={[
          { value: '', label: t(texts.noTeam) },
          ...(isListed ? [] : [{ value: team.slug, label: team.name }]),
          ...teams,
        ]}
        value={team?.slug ?? ''}
        {...choice('team')}
      />
      <NativeSelect
        label={t(texts.kind)}
        data={actionKinds.map((value) => ({ value, label: t(texts[value]) }))}
        value={action.kind}
        {...choice('kind')}
      />
      <NativeSelect
        label={t(texts.metric)}
        description={action.metric === null ? t(texts.metricHint) : undefined}
        className={classes.wide}
        data={[{ value: '', label: t(texts.noMetric) }, ...metrics]}
        value={action.metric?.key ?? ''}
        {...choice('metric')}
      />
      <NativeSelect
        label={t(texts.pillar)}
        data={[
          { value: '', label: t(texts.noPillar) },
          ...pillars.map((value) => ({ value, label: pillarName(t, value) })),
        ]}
        value={action.pillar ?? ''}
        {...choice('pillar')}
      />
      <KeptField
        label={t(texts.link)}
        type="url"
        placeholder={t(texts.linkHint)}
        maxLength={2000}
        saved={action.link ?? ''}
        onSave={(link) => save({ link: link || null })}
      />
    </div>
  )
}
