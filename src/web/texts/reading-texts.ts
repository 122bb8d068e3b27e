import { defineTexts } from './define-texts.ts'

export const readingTexts = defineTexts({
  yes: 'Yes',
  no: 'No',
  notMeasured: 'not measured',
  notApplicable: 'n/a',
  collectionFailed: 'collection failed',
  noChange: 'no change',
  points: '{amount} pts',
  under: '< {amount}',
  up: '▲ {amount}',
  down: '▼ {amount}',
  increased: 'up {amount}',
  decreased: 'down {amount}',
  changed: 'changed',
})
