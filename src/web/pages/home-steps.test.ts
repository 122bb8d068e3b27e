import { expect, test } from 'vitest'
import { areStepsDone, type HomeFacts, homeSteps } from './home-steps.ts'

const nothing: HomeFacts = {
  team: null,
  templateVersion: 1,
  peopleAndInvitations: 1,
  connections: 0,
  anyReportReady: false,
}

function doneKeys(facts: HomeFacts) {
  return homeSteps(facts, '2026-07').flatMap(({ key, isDone }) => (isDone ? [key] : []))
}

test('a new organisation has everything before it', () => {
  expect(doneKeys(nothing)).toEqual([])
  expect(areStepsDone(homeSteps(nothing, '2026-07'))).toBe(false)
})

test('the report step leads to the team’s report as soon as there is a team', () => {
  const steps = homeSteps({ ...nothing, team: 'checkout' }, '2026-07')
  expect(steps.at(-1)?.path).toBe('/teams/checkout/reports/2026-07')
})

test('a ready report means that the first template version was chosen', () => {
  expect(doneKeys({ ...nothing, team: 'checkout', anyReportReady: true })).toEqual([
    'team',
    'template',
    'report',
  ])
})

test('teams that type their values are not waited for', () => {
  const facts = { ...nothing, team: 'a', peopleAndInvitations: 2, anyReportReady: true }
  expect(areStepsDone(homeSteps(facts, '2026-07'))).toBe(true)
})
