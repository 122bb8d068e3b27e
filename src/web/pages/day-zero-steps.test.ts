import { expect, test } from 'vitest'
import { areStepsDone, type DayZeroFacts, dayZeroSteps } from './day-zero-steps.ts'

const nothing: DayZeroFacts = {
  team: null,
  teams: 0,
  teamsWithLeads: 0,
  teamsWithStages: 0,
  templateVersion: 1,
  hasAgreement: false,
  peopleAndInvitations: 1,
  sponsors: 0,
  connections: 0,
  anyReportReady: false,
  reviews: 0,
}

function doneKeys(facts: DayZeroFacts) {
  return dayZeroSteps(facts, '2026-07').flatMap(({ key, isDone }) => (isDone ? [key] : []))
}

test('a new organisation has everything before it', () => {
  expect(doneKeys(nothing)).toEqual([])
  expect(areStepsDone(dayZeroSteps(nothing, '2026-07'))).toBe(false)
})

test('the report step leads to the team’s report as soon as there is a team', () => {
  const steps = dayZeroSteps({ ...nothing, team: 'checkout', teams: 1 }, '2026-07')
  expect(steps.find(({ key }) => key === 'report')?.path).toBe('/teams/checkout/reports/2026-07')
})

test('a ready report means that the first template version was chosen', () => {
  const facts = { ...nothing, team: 'checkout', teams: 1, anyReportReady: true }
  expect(doneKeys(facts)).toEqual(['team', 'template', 'report'])
})

test('leads are found when every team has both', () => {
  const some = { ...nothing, team: 'a', teams: 2, teamsWithLeads: 1 }
  expect(doneKeys(some)).toEqual(['team'])
  expect(doneKeys({ ...some, teamsWithLeads: 2 })).toEqual(['team', 'leads'])
})

test('neither sources nor stages nor sponsors are waited for', () => {
  const facts = {
    ...nothing,
    team: 'a',
    teams: 1,
    teamsWithLeads: 1,
    peopleAndInvitations: 2,
    hasAgreement: true,
    anyReportReady: true,
    reviews: 1,
  }
  expect(areStepsDone(dayZeroSteps(facts, '2026-07'))).toBe(true)
  expect(areStepsDone(dayZeroSteps({ ...facts, reviews: 0 }, '2026-07'))).toBe(false)
})
