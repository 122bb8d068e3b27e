import { defineTexts } from '#web/texts/define-texts.ts'

export const winTexts = defineTexts({
  wins: 'Wins',
  newWin: 'A win, small ones too',
  add: 'Add',
  remove: 'Take back: {text}',
  recorded: 'The win is recorded.',
  removed: 'The win was taken back.',
  proposed: '{metric} has begun to improve: {now}, usually {usually}.',
  proposedBare: '{metric} has begun to improve: {now}.',
  record: 'Record as a win',
  none: 'None recorded yet.',
})
