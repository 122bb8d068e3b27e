import { defineTexts } from '#web/texts/define-texts.ts'

export const reportTexts = defineTexts({
  title: 'Team report',
})
