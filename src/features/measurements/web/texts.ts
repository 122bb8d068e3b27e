import { defineTexts } from '#web/texts/define-texts.ts'

export const metricTexts = defineTexts({
  title: 'Metric',
})
