import { defineTexts } from '#web/texts/define-texts.ts'

export const importTexts = defineTexts({
  explanation:
    'Columns: metric, then cycle or at (and until), then value, or numerator and denominator; optional workload, currency, missing, not_applicable. All rows or none.',
  template: 'Download a file to fill in',
  choose: 'CSV file',
  trying: 'Reading {name}',
  fits: '{rows, plural, one {# row fits} other {# rows fit}}: {stored, number} new or changed, {unchanged, number} as before.',
  errors: '{count, plural, one {# row needs} other {# rows need}} a look. Nothing was stored.',
  row: 'Row',
  field: 'Column',
  message: 'What is wrong',
  import: 'Import {rows, plural, one {# row} other {# rows}}',
  imported: '{stored, plural, one {# value} other {# values}} imported.',
})
