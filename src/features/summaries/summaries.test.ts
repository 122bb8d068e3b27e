import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Request } from '#api/endpoint.ts'
import { changeAction } from '#features/actions/api.ts'
import { createCalendarFeed, readCalendarFeed } from '#features/calendars/api.ts'
import { noteVoice, readVoices, takeSeat } from '#features/facilitation/api.ts'
import { listMailMessages } from '#features/notifications/api.ts'
import { readReport } from '#features/reports/api.ts'
import { arrangeAgenda, readReview, scoreReview } from '#features/reviews/api.ts'
import {
  askQuestion,
  captureThing,
  decideQuestion,
  moveReview,
  readRoom,
  startReview,
} from '#features/rooms/api.ts'
import { createTeam } from '#features/teams/api.ts'
import { openMailServer } from '#platform/mail/open-mail-server.ts'
import { newId } from '#platform/new-id.ts'
import { type MailCatcher, openMailCatcher } from '#testing/mail-catcher.ts'
import { readICalendar } from '#testing/read-icalendar.ts'
import { leavesOf } from '#testing/read-mime.ts'
import { cyclesUpToNow, measured } from '#testing/reporting.ts'
import { personOf, planned, started } from '#testing/reviewing.ts'
import { type Caller, openScenario, type Scenario } from '#testing/scenario.ts'
import * as api from './api.ts'

let catcher: MailCatcher
let scenario: Scenario
let ada: Caller
let otter: Caller
let cycle: string

beforeAll(async () => {
  catcher = await openMailCatcher()
  const from = { name: 'Wellcycle', address: 'wellcycle@example.org' }
  const { host, port } = catcher
  const mail = openMailServer({ host, port, secure: false, account: null, from })
  scenario = await openScenario({ mail, jobs: true })
})
beforeEach(async () => {
  scenario.clock.set('2026-03-04T09:00:00Z')
  catcher.mails.length = 0
  ada = await scenario.organisation('Closing')
  for (const name of ['Otters', 'Badgers']) await ada.ok(createTeam, { body: { name } })
  otter = await scenario.person(ada, 'engineer', ['otters'])
  cycle = (await cyclesUpToNow(ada, 1))[0] ?? ''
})
afterAll(async () => {
  await scenario.close()
  await catcher.stop()
})

const at = () => ({ params: { cycle } })
const close = (by: Caller, send = false) => by.ok(api.closeReview, { ...at(), body: { send } })
const closing = (by: Caller) => by.refused(api.closeReview, { ...at(), body: { send: false } })
type Capture = NonNullable<Request<typeof captureThing>['body']>
const capture = (by: Caller, said: Partial<Capture> & Pick<Capture, 'kind' | 'text'>) => {
  const body = { id: newId(), item: null, team: null, metric: null, ...said }
  return by.ok(captureThing, { ...at(), body })
}

/** To the item of a team, and so many minutes on. */
async function goTo(team: string, minutes: number) {
  const { agenda, clock } = await ada.ok(readRoom, at())
  const from = clock.phase === 'running' ? clock.item : ''
  const to = agenda.find((item) => item.team?.slug === team)?.id ?? ''
  await ada.ok(moveReview, { ...at(), body: { from, to } })
  scenario.clock.set(new Date(Date.parse(scenario.clock.now()) + minutes * 60_000).toISOString())
}

async function stateOfReport(team: string) {
  return (await ada.ok(readReport, { params: { team, cycle } })).state
}

describe('the close-out', () => {
  test('shows what wants an owner or a date, what was kept, and the minutes of each team', async () => {
    await started(ada, cycle)
    await goTo('otters', 11.5)
    await capture(otter, { kind: 'action', text: 'Split the queue', team: 'otters' })
    const owner = await personOf(otter)
    await capture(ada, { kind: 'action', text: 'Ask', team: 'otters', owner, dueOn: '2026-03-20' })
    await capture(otter, { kind: 'topic', text: 'Flaky tests', team: 'otters' })
    await capture(otter, { kind: 'topic', text: 'flaky  tests', team: 'badgers' })
    await capture(ada, { kind: 'help', text: 'Caching', team: 'badgers', helper: 'otters' })
    const question = { id: newId(), text: 'Why?', quiet: true }
    await otter.ok(askQuestion, { ...at(), body: question })
    const out = await ada.ok(api.readCloseOut, at())
    expect(out.actionsWithoutOwnerOrDate.map(({ text }) => text)).toEqual(['Split the queue'])
    expect(out.actions).toHaveLength(2)
    expect(out.parkedTopics).toMatchObject([
      { text: 'Flaky tests', team: { slug: 'otters' }, mentions: 2 },
    ])
    expect(out.pairings).toMatchObject([
      { text: 'Otters can help: Caching', team: { slug: 'badgers' } },
    ])
    expect(out).toMatchObject({ waitingQuestions: 1, bookedMinutes: 120, spentMinutes: 12 })
    const minutes = out.teams.map(({ team, planned: of, spent }) => [team.slug, of, spent])
    expect(minutes).toContainEqual(['otters', 10, 12])
    expect(minutes).toContainEqual(['badgers', 10, 0])
    expect(out.recipients).toHaveLength(2)
    expect(out.mailIsSetUp).toBe(true)
  })
})

describe('closing a review', () => {
  test('is for who sits in the facilitator’s seat, once it has started, and once', async () => {
    await planned(ada, cycle)
    await ada.ok(takeSeat, { ...at(), body: {} })
    expect(await closing(ada)).toMatchObject({ status: 409, code: 'ReviewNotStarted' })
    await ada.ok(startReview, { ...at(), body: {} })
    const architect = await scenario.person(ada, 'architect')
    for (const caller of [otter, architect]) {
      expect(await closing(caller)).toMatchObject({ status: 403, code: 'NotFacilitating' })
    }
    expect(await ada.refused(api.readSummary, at())).toMatchObject({
      status: 409,
      code: 'ReviewNotClosed',
    })
    const answers = await Promise.all(
      [1, 2, 3].map(() => ada.raw(api.closeReview, { ...at(), body: { send: true } })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect(await closing(ada)).toMatchObject({ code: 'ReviewIsClosed' })
    expect((await ada.ok(listMailMessages)).items).toHaveLength(2)
  })

  test('ends the clock, presents the reports of teams that were on, and forgets voices', async () => {
    await started(ada, cycle)
    await goTo('otters', 3)
    await ada.ok(noteVoice, { ...at(), body: { person: await personOf(otter) } })
    await close(ada)
    const room = await ada.ok(readRoom, at())
    expect(room.state).toMatchObject({ state: 'closed', closedAt: '2026-03-04T09:03:00.000Z' })
    expect(room.clock).toMatchObject({ phase: 'over', endedAt: '2026-03-04T09:03:00.000Z' })
    expect((await ada.ok(readReview, at())).state).toBe('closed')
    expect(await stateOfReport('otters')).toBe('presented')
    expect(await stateOfReport('badgers')).toBe('draft')
    const voices = await ada.ok(readVoices, at())
    expect(voices.people.every(({ times }) => times === 0)).toBe(true)
  })

  test('leaves everything as it is when it fails for a foreigner or a reader', async () => {
    await started(ada, cycle)
    const stranger = await scenario.token(await scenario.organisation('Elsewhere'), 'full')
    const params = { organisation: ada.organisation, cycle }
    const body = { send: false }
    expect(await stranger.refused(api.closeReview, { params, body })).toMatchObject({
      code: 'OrganisationNotFound',
    })
    const reader = await scenario.token(ada, 'read')
    expect(await closing(reader)).toMatchObject({ status: 403, code: 'NotAllowed' })
    expect((await ada.ok(readReview, at())).state).toBe('live')
  })
})

describe('the summary', () => {
  test('keeps what the review came to, whatever happens later', async () => {
    const quiet = [10, 12, 11, 9, 10, 11, 12, 10, 9, 11]
    await measured(ada, { team: 'otters', metric: 'ops.prod_issues' }, [...quiet, 40])
    await started(ada, cycle)
    await goTo('otters', 8)
    const action = await capture(otter, { kind: 'action', text: 'Split it', team: 'otters' })
    await capture(otter, { kind: 'win', text: 'No pages', team: 'otters', prevented: true })
    await capture(otter, { kind: 'tech-share', text: 'Queues', team: 'otters' })
    await capture(ada, { kind: 'investigation', text: 'Why slow?' })
    const ask = async (text: string, state: 'shown' | 'answered' | null) => {
      const { id } = await otter.ok(askQuestion, {
        ...at(),
        body: { id: newId(), text, quiet: true },
      })
      const params = { cycle, question: id }
      if (state !== null) await ada.ok(decideQuestion, { params, body: { state } })
    }
    await ask('Never shown', null)
    await ask('Who owns DNS?', 'answered')
    await ask('What next?', 'shown')
    await goTo('badgers', 5)
    const summary = await close(ada)
    expect(summary).toMatchObject({
      cycle,
      title: `SCORP review of cycle ${cycle}`,
      startedAt: '2026-03-04T09:00:00.000Z',
      closedAt: '2026-03-04T09:13:00.000Z',
      facilitators: ['Ada Admin'],
      bookedMinutes: 120,
      spentMinutes: 13,
      wins: [{ text: 'No pages', prevented: true, team: { slug: 'otters' } }],
      techShares: [{ text: 'Queues' }],
      topics: [],
      pairings: [],
      captures: { action: 1, win: 1, 'tech-share': 1, investigation: 1, topic: 0, help: 0 },
      questions: [
        { text: 'Who owns DNS?', answered: true },
        { text: 'What next?', answered: false },
      ],
      score: null,
      sentAt: null,
    })
    expect(summary.actions.map(({ kind, text }) => [kind, text])).toEqual([
      ['investigation', 'Why slow?'],
      ['action', 'Split it'],
    ])
    const otters = summary.teams.find(({ team }) => team.slug === 'otters')
    expect(otters).toMatchObject({ planned: 10, spent: 8, absent: false })
    expect(otters?.changes).toEqual([
      'Production issues (P1-P3): 40. Above range since this review: worse.',
    ])
    await ada.ok(changeAction, {
      params: { action: action.subject },
      body: { text: 'Something else', revision: 1 },
    })
    expect(await ada.ok(api.readSummary, at())).toEqual(summary)
  })

  test('tells the score as it is said after the close', async () => {
    await started(ada, cycle)
    await close(ada)
    const more = [await scenario.person(ada, 'architect'), otter, ada]
    for (const by of more) await by.ok(scoreReview, { ...at(), body: { score: 4 } })
    expect((await ada.ok(api.readSummary, at())).score).toEqual({
      cycle,
      votes: 3,
      mean: 4,
      counts: [0, 0, 0, 3, 0],
    })
  })

  test('keeps the agenda’s order of teams and who was absent, and compares nobody', async () => {
    const { agenda } = await planned(ada, cycle)
    const items = agenda.map(({ team, ...item }) => ({
      ...item,
      team: team?.slug ?? null,
      absent: team?.slug === 'badgers',
    }))
    await ada.ok(arrangeAgenda, { ...at(), body: { items, revision: 1 } })
    await ada.ok(takeSeat, { ...at(), body: {} })
    await ada.ok(startReview, { ...at(), body: {} })
    const { teams } = await close(ada)
    const order = agenda.flatMap(({ team }) => team?.slug ?? [])
    expect(teams.map(({ team }) => team.slug)).toEqual(order)
    expect(teams.find(({ absent }) => absent)?.team.slug).toBe('badgers')
  })

  test('is Markdown that what people typed cannot break', async () => {
    await started(ada, cycle)
    const text = '# Not a heading\n- [x](javascript:alert(1)) <b>'
    await capture(otter, { kind: 'win', text, team: 'otters' })
    await close(ada)
    const { markdown } = await ada.ok(api.readSummaryText, at())
    expect(markdown).toContain(`# SCORP review of cycle ${cycle}\n`)
    expect(markdown).toContain(
      '- Otters: \\# Not a heading - \\[x\\](javascript:alert(1)) \\<b\\>\n',
    )
  })

  test('is mailed when the review is closed, and again only when asked to', async () => {
    await started(ada, cycle)
    await capture(otter, { kind: 'action', text: 'Split <it>', team: 'otters' })
    const { sentAt } = await close(ada, true)
    expect(sentAt).toBe('2026-03-04T09:00:00.000Z')
    await vi.waitFor(() => expect(catcher.mails).toHaveLength(2), 15_000)
    const [mail] = catcher.mails
    const part = (type: string) =>
      (mail && leavesOf(mail).find((leaf) => leaf.type === type)?.content) ?? ''
    expect(part('text/plain')).toContain('- Otters: Split <it> (nobody yet, no date yet)')
    expect(part('text/html')).toContain('Split &lt;it&gt;')
    expect(part('text/plain')).toContain(`/${ada.organisation}/reviews/${cycle}/summary`)
    const send = (body: { again?: boolean }) => ({ ...at(), body })
    expect(await ada.refused(api.sendSummary, send({}))).toMatchObject({
      status: 409,
      code: 'SummaryIsSent',
    })
    expect(await otter.refused(api.sendSummary, send({ again: true }))).toMatchObject({
      status: 403,
    })
    const again = await ada.ok(api.sendSummary, send({ again: true }))
    expect(again.recipients).toHaveLength(2)
    await vi.waitFor(() => expect(catcher.mails).toHaveLength(4), 15_000)
  })
})

test('a closed review stands in the calendar with what it came to', async () => {
  await started(ada, cycle)
  const { url } = await otter.ok(createCalendarFeed, { body: { name: 'Phone' } })
  const params = { secret: url.split('/').at(-1) ?? '' }
  const event = async () => {
    const { text } = await scenario.nobody.raw(readCalendarFeed, { params })
    return readICalendar(text).parts[0]
  }
  const before = await event()
  expect(before?.one('URL')).toMatch(new RegExp(`/reviews/${cycle}$`))
  await capture(otter, { kind: 'action', text: 'Split the queue', team: 'otters' })
  await close(ada)
  const after = await event()
  expect(after?.one('URL')).toMatch(new RegExp(`/reviews/${cycle}/summary$`))
  expect(after?.one('DESCRIPTION')).toContain('Split the queue')
  expect(after?.one('UID')).toBe(before?.one('UID'))
  expect(Number(after?.one('SEQUENCE'))).toBeGreaterThan(Number(before?.one('SEQUENCE')))
})
