import { expect, test } from 'vitest'
import { faultsOfSlices } from './check-slices.ts'

const slice = (name: string, lines = 40) => ({ path: `src/features/teams/${name}`, lines })
const whole = [slice('api.ts'), slice('routes.ts'), slice('teams.test.ts')]

test('a slice of the usual shape has no faults', () => {
  expect(faultsOfSlices([...whole, slice('create-team.ts'), slice('store.ts')])).toEqual([])
})

test('a dumping ground is named', () => {
  expect(faultsOfSlices([...whole, slice('team-utils.ts')])).toEqual([
    'src/features/teams/team-utils.ts: a dumping ground by its name',
  ])
})

test('a file over 400 lines, a strange name and a stray folder are faults', () => {
  const faults = faultsOfSlices([
    ...whole,
    slice('change-team.ts', 401),
    slice('TeamView.ts'),
    slice('lib/thing.ts'),
  ])
  expect(faults).toHaveLength(4)
})

test('a slice without contract, routes or test is not whole', () => {
  expect(faultsOfSlices([slice('store.ts')])).toEqual([
    'src/features/teams: no api.ts',
    'src/features/teams: no routes.ts',
    'src/features/teams: no test',
  ])
})
