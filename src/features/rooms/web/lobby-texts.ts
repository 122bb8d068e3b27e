import { defineTexts } from '#web/texts/define-texts.ts'

export const lobbyTexts = defineTexts({
  title: 'Review {cycle}',
  startsAt: '{when}, {time}',
  booked: '{minutes, number} min booked',
  start: 'Start the review',
  startHint: 'Sit down as facilitator to start it.',
  waiting: '{name} will start it.',
  nameAnother: 'Name somebody else in the plan',
  waitingForFacilitator: 'It begins when a facilitator starts it.',

  readiness: 'Reports',
  readinessOf: '{ready, number} of {total, number} ready',
  team: 'Team',
  report: 'Report',
  here: 'Here',
  open: 'Still open',
  absent: 'absent',
  noTeams: 'No team is on the agenda',
  noTeamsText: 'Put the teams on the agenda in the plan of the review.',
  toPlan: 'Go to the plan',

  phone: 'On a phone',
  phoneText: 'Scan it, or open this address and sign in. A phone raises hands and asks quietly.',
  qr: 'QR code of the address for phones',

  wall: 'The wall',
  wallText:
    'Open {address} on the room’s screen and type the code. It shows no hands and no questions.',
  pairWall: 'Show a code',
  codeFor: 'Code for the wall',
  codeUntil: 'valid until {time}',
  newCode: 'Another code',
  walls:
    '{count, plural, =0 {No wall is paired.} one {One wall is paired.} other {# walls are paired.}}',
  endWall: 'Turn off the wall paired at {time}',
  endWallShort: 'Turn off',

  askAhead: 'Ask ahead',
})
