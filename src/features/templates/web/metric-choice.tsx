import { Checkbox } from '@mantine/core'
import { pillars as allPillars, type Pillar } from '#domain/pillar.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { pillarName } from '#web/texts/pillar-name.ts'
import classes from './template.module.css'
import { templateTexts as texts } from './texts.ts'

type Choice = { readonly key: string; readonly name: string; readonly pillar: Pillar }

type MetricChoiceProps = {
  readonly metrics: readonly Choice[]
  readonly pillars: readonly Pillar[]
  readonly chosen: readonly string[]
  readonly onChange: (keys: string[]) => void
}

/** Metrics by pillar; what is chosen keeps its order, what is added comes last. */
export function MetricChoice({ metrics, pillars, chosen, onChange }: MetricChoiceProps) {
  const t = useText()
  const toggle = (key: string, isChosen: boolean) =>
    onChange(isChosen ? [...chosen, key] : chosen.filter((other) => other !== key))
  return (
    <fieldset className={classes.choices}>
      <legend>
        {t(texts.choose)} ({chosen.length})
      </legend>
      {allPillars
        .filter((pillar) => pillars.includes(pillar))
        .map((pillar) => (
          <div key={pillar}>
            <p className={classes.group}>{pillarName(t, pillar)}</p>
            {metrics
              .filter((metric) => metric.pillar === pillar)
              .map((metric) => (
                <Checkbox
                  key={metric.key}
                  mt={6}
                  label={metric.name}
                  checked={chosen.includes(metric.key)}
                  onChange={(event) => toggle(metric.key, event.currentTarget.checked)}
                />
              ))}
          </div>
        ))}
    </fieldset>
  )
}
