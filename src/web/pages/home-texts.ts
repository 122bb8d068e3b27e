import { defineTexts } from '#web/texts/define-texts.ts'

export const homeTexts = defineTexts({
  title: 'Home',
})
