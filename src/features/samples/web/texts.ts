import { defineTexts } from '#web/texts/define-texts.ts'

export const sampleTexts = defineTexts({
  sample: 'Sample organisation',
  load: 'Load it',
  loadText:
    'Ten made-up teams with a year of reports, to look around in. It stands beside your own.',
  remove: 'Remove it',
  removeText: 'All its made-up teams, reports and people go. Your own organisations stay.',
  removeTitle: 'Remove the sample organisation?',
  loading: 'Loading a year of reports …',
})
