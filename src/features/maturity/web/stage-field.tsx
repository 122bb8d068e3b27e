import { NativeSelect } from '@mantine/core'
import { useId } from 'react'
import { type MaturityStage, maturityStages } from '#domain/maturity.ts'
import type { Pillar } from '#domain/pillar.ts'
import { isInTeam, useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { pillarName } from '#web/texts/pillar-name.ts'
import { FieldError } from '#web/ui/field-error.tsx'
import { useSay } from '#web/ui/say.tsx'
import { listMaturity, setMaturity } from '../api.ts'
import classes from './stage-field.module.css'
import { maturityTexts as texts } from './texts.ts'

type StageFieldProps = {
  readonly team: { readonly slug: string; readonly name: string }
  readonly pillar: Pillar
  readonly stage: MaturityStage | null
}

/** A choice for those who are in the team, words for everybody else. */
export function StageField({ team, pillar, stage }: StageFieldProps) {
  const t = useText()
  const say = useSay()
  const entry = useOrganisation()
  const problemId = useId()
  const name = (one: MaturityStage | null) => t(one === null ? texts.notSaid : texts[one])
  const write = useWrite(setMaturity, {
    refreshes: [listMaturity],
    onDone: (said) =>
      say(
        t(texts.said, {
          team: team.name,
          pillar: pillarName(t, pillar),
          stage: name(said.stage),
        }),
      ),
  })
  const sent = write.isPending ? write.variables?.body?.stage : undefined
  const shown = sent === undefined ? stage : sent
  if (entry.role === 'sponsor' || !isInTeam(entry, team.slug)) {
    return <span className={shown === null ? classes.unsaid : undefined}>{name(shown)}</span>
  }
  return (
    <>
      <NativeSelect
        size="xs"
        variant="unstyled"
        aria-describedby={problemId}
        aria-label={t(texts.stageOf, { pillar: pillarName(t, pillar), team: team.name })}
        classNames={{
          input: (shown === null ? classes.unsaid : classes.said) ?? '',
          section: classes.arrow ?? '',
        }}
        value={shown ?? ''}
        data={[
          { value: '', label: t(texts.notSaid) },
          ...maturityStages.map((value) => ({ value, label: t(texts[value]) })),
        ]}
        onChange={(event) => {
          const chosen = maturityStages.find((one) => one === event.currentTarget.value) ?? null
          write.mutate({
            params: { organisation: entry.slug, team: team.slug, pillar },
            body: { stage: chosen },
          })
        }}
      />
      <FieldError id={problemId} text={write.error?.message ?? null} />
    </>
  )
}
