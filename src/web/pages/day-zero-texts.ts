import { defineTexts } from '#web/texts/define-texts.ts'

export const dayZeroTexts = defineTexts({
  title: 'Day zero',
  lead: 'From nothing to the first review: small steps, each team from where it is. A first report with eight numbers typed by hand is a good one.',
  steps: 'Steps',
  done: '{done, number} of {total, number} done',
  stepDone: 'done',
  stepOpen: 'to do',
  stepOptional: 'can wait',
  allDone: 'Day zero is behind you. The next review is what counts now.',
  team: 'Create a team',
  teamText:
    'One is enough to begin. Sit down with it first: what does it look at already, and what hurts?',
  people: 'Invite people',
  peopleText: 'First of all the principal engineer and the delivery lead of the team.',
  leads: 'Find the leads of each team',
  leadsText:
    'A principal engineer and a delivery lead answer for a team’s report. {found, number} of {total, plural, one {# team has} other {# teams have}} both.',
  leadsTextNone: 'A principal engineer and a delivery lead answer for a team’s report.',
  template: 'Choose the template',
  templateText: 'Begin with 8, 19 or 41 metrics that the teams agree on. Fewer is easier to keep.',
  agreement: 'Agree on how you meet',
  agreementText:
    'How often, how long, who comes, and what keeps it a safe space. A text to start from is there.',
  stages: 'Let each team say where it is',
  stagesText:
    'By hand is a fine place to start. {said, number} of {total, plural, one {# team has} other {# teams have}} said so far.',
  stagesTextNone: 'By hand is a fine place to start.',
  connection: 'Connect a source, if you like',
  connectionText: 'Values can be typed for as long as you want; a source saves the typing.',
  sponsors: 'Tell your sponsors',
  sponsorsText:
    'One page in plain words says what the cycle is for, what it asks and what it does not do. Send them the address.',
  report: 'Prepare the first report',
  reportText: 'Fill in what you have, then mark it ready for the review.',
  review: 'Set the date of the first review',
  reviewText: 'Two hours for ten teams, ten minutes each. Name who facilitates.',
  all: 'All steps of day zero',
})
