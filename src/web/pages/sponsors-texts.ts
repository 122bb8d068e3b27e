import { defineTexts } from '#web/texts/define-texts.ts'

export const sponsorsTexts = defineTexts({
  title: 'For sponsors',
  lead: 'What this is for, what it asks of you, and how to see that it works. On one page, in plain words.',
  what: 'What happens',
  whatText:
    'Every cycle each team looks at the same few numbers: security, cost, operational excellence, reliability and performance. Then all teams meet for at most two hours, ten minutes each, and speak about what changed, and about nothing else. What should be done is written down, with a name and a date. Every quarter each workload gets a review in depth.',
  why: 'What you get for it',
  whyText:
    'Problems are seen while they are small. What one team found out reaches the others. Costs and risks have numbers and owners, and it can be shown whether an action helped.',
  not: 'What it is not',
  notText:
    'Teams are not compared or ranked, and there is no score of a team anywhere. A number that got worse is a reason to ask, not to blame. A number that is judged will soon look good and mean nothing; please help to keep it honest.',
  ask: 'What is asked of you',
  askTime:
    'Time: about two hours per cycle of a principal engineer and a delivery lead of each team.',
  askRoom: 'Room for what comes out of it: a part of each cycle’s plan for the actions.',
  askCalm:
    'Calm: read the summary, ask questions, celebrate the wins, and do not steer by one number.',
  askBarriers: 'Help where teams say that something outside their reach stands in the way.',
  now: 'Where it stands',
  reports:
    '{ready, number} of {total, plural, =0 {no teams} one {# team} other {# teams}} have brought their report in cycle {cycle}.',
  reviews:
    '{held, plural, =0 {No review was held yet.} one {One review was held so far.} other {# reviews were held so far.}}',
  score:
    'People gave the review of cycle {cycle} {mean, number, ::.0} out of 5 for its worth ({votes, plural, one {# voice} other {# voices}}).',
  lastSummary: 'Summary of the last review',
  portfolio: 'All teams at a glance',
  copy: 'Copy the address of this page',
})
