import { defineTexts } from '#web/texts/define-texts.ts'

export const portfolioTexts = defineTexts({
  title: 'Portfolio',
})
