import { NativeSelect, NumberInput } from '@mantine/core'
import { useMetricChoices } from '#features/actions/web/use-choices.ts'
import { useText } from '#web/texts/language-provider.tsx'
import type { NoticeDraft } from './notice-draft.ts'
import classes from './notices.module.css'
import { noticeTexts as texts } from './texts.ts'

type ProofFieldsProps = {
  readonly draft: Pick<NoticeDraft, 'metric' | 'lower' | 'upper'>
  readonly onChange: (part: Partial<NoticeDraft>) => void
}

export function ProofFields({ draft, onChange }: ProofFieldsProps) {
  const t = useText()
  const metrics = useMetricChoices()
  return (
    <div className={classes.group}>
      <NativeSelect
        label={t(texts.proof)}
        description={t(texts.proofHint)}
        data={[{ value: '', label: t(texts.noProof) }, ...metrics]}
        value={draft.metric}
        onChange={(event) => onChange({ metric: event.currentTarget.value })}
      />
      {draft.metric !== '' && (
        <>
          <div className={classes.pair}>
            <NumberInput
              label={t(texts.atLeast)}
              hideControls
              value={draft.lower}
              onChange={(lower) => onChange({ lower })}
            />
            <NumberInput
              label={t(texts.atMost)}
              hideControls
              value={draft.upper}
              onChange={(upper) => onChange({ upper })}
            />
          </div>
          <p className={classes.quiet}>{t(texts.boundsHint)}</p>
        </>
      )}
    </div>
  )
}
