import { defineTexts } from '#web/texts/define-texts.ts'

export const phoneTexts = defineTexts({
  lobby: 'The review has not begun',
  at: '{day}, {time}',
  begins:
    '{at}. {here, plural, =0 {Nobody is here yet.} one {# person is here.} other {# people are here.}}',
  ask: 'Ask quietly',
  place: '{place, number} of {count, number}',
  next: '{title} next',
  last: 'Last on the agenda',
  changed: 'Changed since the last review',
  calm: 'Nothing left its normal range.',
  steady: '{count, plural, one {One metric is steady.} other {# metrics are steady.}}',
  readsOnly: 'You follow along here; hands, questions and notes are for the teams.',
  capture: 'Write something down',
})
