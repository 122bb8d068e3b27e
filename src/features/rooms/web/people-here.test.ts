import { describe, expect, it } from 'vitest'
import { instant } from '#domain/instant.ts'
import { absentTeams, countHere, hereFrom, peopleByTeam } from './people-here.ts'
import type { AgendaItem, PersonHere } from './room.ts'

const person = (name: string, teams: string[], here = true): PersonHere => ({
  id: name,
  name,
  role: 'engineer',
  teams: teams.map((slug) => ({ slug, name: slug })),
  here,
  arrivedAt: instant('2026-03-02T09:00:00.000Z'),
  through: null,
})
const item = (slug: string, absent = false): AgendaItem => ({
  id: slug,
  kind: 'team',
  title: '',
  team: { slug, name: slug },
  minutes: 10,
  absent,
})
const ada = person('Ada', ['web', 'data'])
const bo = person('Bo', ['web'], false)
const cy = { ...person('Cy', [], false), through: { id: 'Ada', name: 'Ada' } }
const room = { people: [ada, bo, cy], agenda: [item('data'), item('web'), item('ops', true)] }

describe('the people of a room', () => {
  it('are here with an open page, or through somebody else’s device', () => {
    expect(countHere(room)).toBe(2)
    expect(hereFrom(room, { slug: 'web', name: 'web' })).toEqual([ada])
  })

  it('are told by team, in all of their teams', () => {
    expect(peopleByTeam(room)).toEqual([
      { team: { slug: 'data', name: 'data' }, people: [ada] },
      { team: { slug: 'web', name: 'web' }, people: [ada, bo] },
      { team: null, people: [cy] },
    ])
  })

  it('leaves out the teams that do not come', () => {
    expect(absentTeams(room)).toEqual(['ops'])
  })
})
