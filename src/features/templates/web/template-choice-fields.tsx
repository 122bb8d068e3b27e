import { Checkbox, Radio } from '@mantine/core'
import { corePillars, type OptionalPillar, optionalPillars } from '#domain/pillar.ts'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { pillarName } from '#web/texts/pillar-name.ts'
import { listMetrics } from '../api.ts'
import { MetricChoice } from './metric-choice.tsx'
import { templateTexts as texts } from './texts.ts'
import type { TemplateChoice } from './use-template-choice.ts'

const starts = [
  { value: 'own', text: texts.sizeOwn },
  { value: 'day-zero', text: texts.sizeDayZero },
  { value: 'core', text: texts.sizeCore },
  { value: 'full', text: texts.sizeFull },
] as const satisfies readonly { value: TemplateChoice['start']; text: string }[]

export function TemplateChoiceFields({ choice }: { readonly choice: TemplateChoice }) {
  const t = useText()
  const { slug: organisation } = useOrganisation()
  const metrics = useRead(listMetrics, { params: { organisation } })
  return (
    <>
      <Radio.Group
        label={t(texts.start)}
        value={choice.start}
        onChange={(value) => choice.setStart(value as TemplateChoice['start'])}
      >
        {starts.map(({ value, text }) => (
          <Radio key={value} value={value} label={t(text)} mt={6} />
        ))}
      </Radio.Group>
      <Checkbox.Group
        label={t(texts.optionalPillars)}
        value={choice.extra}
        onChange={(values) => choice.setExtra(values as OptionalPillar[])}
      >
        {optionalPillars.map((pillar) => (
          <Checkbox key={pillar} value={pillar} label={pillarName(t, pillar)} mt={6} />
        ))}
      </Checkbox.Group>
      {choice.start === 'own' && (
        <MetricChoice
          metrics={metrics.data?.items ?? []}
          pillars={[...corePillars, ...choice.extra]}
          chosen={choice.metrics}
          onChange={choice.setMetrics}
        />
      )}
    </>
  )
}
