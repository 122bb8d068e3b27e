import { defineTexts } from '#web/texts/define-texts.ts'

export const cycleTexts = defineTexts({
  calendar: 'Cycle calendar',
  explanation:
    'A cycle is a sprint. A change holds from the next start that you choose; cycles that began stay as they are.',
  now: 'Now: {key}, {days}. Cycles are {length, plural, one {# day} other {# days}} long and start at {time} ({zone}).',
  nextStart: 'A cycle starts on',
  length: 'Length',
  weeks: '{count, plural, one {# week} other {# weeks}}',
  startsAt: 'Starts at',
  change: 'Change the calendar',
  changed: 'The calendar was changed.',
})
