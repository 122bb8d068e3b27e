import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { day, instant, instantFromEpochMs } from '#domain/instant.ts'
import { listPeople, removePerson } from '#features/access/api.ts'
import { draftNotice, publishNotice, withdrawNotice } from '#features/notices/api.ts'
import { reviewsBetween } from '#features/reviews/reviews-between.ts'
import { createTeam } from '#features/teams/api.ts'
import {
  endTechShare,
  hostTechShare,
  proposeTechShare,
  scheduleTechShare,
} from '#features/topics/api.ts'
import { newId } from '#platform/new-id.ts'
import { ctxOf } from '#testing/ctx-of.ts'
import { readICalendar } from '#testing/read-icalendar.ts'
import { type Caller, openScenario, type Scenario } from '#testing/scenario.ts'
import {
  createCalendarFeed,
  listCalendarFeeds,
  readCalendarFeed,
  readReviewCalendar,
  revokeCalendarFeed,
} from './api.ts'
import { reviewInvitation } from './review-invitation.ts'

let scenario: Scenario
let ada: Caller
let bea: Caller
beforeAll(async () => {
  scenario = await openScenario()
})
beforeEach(async () => {
  scenario.clock.set('2026-03-04T09:00:00Z')
  ada = await scenario.organisation('Home')
  bea = await scenario.person(ada, 'engineer')
})
afterAll(() => scenario.close())

let cycles = 0
/** A review of a cycle of its own; the cycle’s dates do not matter here. */
async function plan(caller: Caller, startsAt: string, place = 'Room 4'): Promise<string> {
  const { db, organisation } = await ctxOf(scenario, caller)
  cycles += 1
  const key = `2024-${String(cycles).padStart(2, '0')}`
  const starts_at = instantFromEpochMs(Date.UTC(2024, 0, 1 + cycles))
  const ends_at = instantFromEpochMs(Date.UTC(2024, 0, 2 + cycles))
  const days = { starts_on: day(starts_at.slice(0, 10)), ends_on: day(ends_at.slice(0, 10)) }
  await db
    .insertInto('cycle')
    .values({ organisation_id: organisation, key, starts_at, ends_at, ...days })
    .execute()
  await db
    .insertInto('review')
    .values({
      organisation_id: organisation,
      id: newId(),
      cycle_key: key,
      starts_at: instant(startsAt),
      booked_minutes: 120,
      place,
      facilitator_id: null,
      co_facilitator_id: null,
      started_at: null,
      closed_at: null,
      pre_read_sent_at: null,
    })
    .execute()
  return key
}

async function move(caller: Caller, cycle: string, startsAt: string) {
  const { db, organisation } = await ctxOf(scenario, caller)
  await db
    .updateTable('review')
    .set((eb) => ({ starts_at: instant(startsAt), revision: eb('revision', '+', 1) }))
    .where('organisation_id', '=', organisation)
    .where('cycle_key', '=', cycle)
    .execute()
}

const secretOf = (url: string) => url.split('/').at(-1) ?? ''
async function feedOf(
  caller: Caller,
  withNotices = false,
): Promise<{ id: string; secret: string }> {
  const feed = await caller.ok(createCalendarFeed, { body: { name: 'My phone', withNotices } })
  return { id: feed.id, secret: secretOf(feed.url) }
}
const fetchFeed = (secret: string, headers: Record<string, string> = {}) =>
  scenario.nobody.raw(readCalendarFeed, { params: { secret } }, headers)

describe('a calendar address', () => {
  test('answers the organisation’s reviews as iCalendar to whoever has it', async () => {
    const cycle = await plan(ada, '2026-03-10T10:00:00Z', 'Room 4; second floor')
    const url = (await bea.ok(createCalendarFeed, { body: { name: 'Phone' } })).url
    expect(url).toMatch(/^http:\/\/localhost:3000\/api\/calendars\/[\w-]{32}\.ics$/)
    const answer = await fetchFeed(secretOf(url))
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8')
    const { parts, one } = readICalendar(answer.text)
    expect(one('X-WR-CALNAME')).toBe('Home: reviews')
    expect(parts.map((event) => event.one('SUMMARY'))).toEqual([`SCORP review ${cycle}`])
    expect(parts[0]?.one('DTSTART')).toBe('20260310T100000Z')
    expect(parts[0]?.one('DTEND')).toBe('20260310T120000Z')
    expect(parts[0]?.one('LOCATION')).toBe('Room 4; second floor')
    expect((await fetchFeed(secretOf(url).replace('.ics', ''))).text).toBe(answer.text)
  })

  test('reaches six months back and no further', async () => {
    await plan(ada, '2025-08-30T10:00:00Z')
    const recent = await plan(ada, '2025-09-05T10:00:00Z')
    const { parts } = readICalendar((await fetchFeed((await feedOf(bea)).secret)).text)
    expect(parts.map((event) => event.one('SUMMARY'))).toEqual([`SCORP review ${recent}`])
  })

  test('answers the same again as 304 until something is moved, and a moved one keeps its UID', async () => {
    const cycle = await plan(ada, '2026-03-10T10:00:00Z')
    const { secret } = await feedOf(bea)
    const first = await fetchFeed(secret)
    const tag = String(first.headers.etag)
    scenario.clock.set('2026-03-04T10:00:00Z')
    const same = await fetchFeed(secret, { 'if-none-match': `"other", ${tag}` })
    expect([same.status, same.text]).toEqual([304, ''])
    await move(ada, cycle, '2026-03-11T10:00:00Z')
    const moved = await fetchFeed(secret, { 'if-none-match': tag })
    expect(moved.status).toBe(200)
    const [before] = readICalendar(first.text).parts
    const [after] = readICalendar(moved.text).parts
    expect(after?.one('UID')).toBe(before?.one('UID'))
    expect([before?.one('SEQUENCE'), after?.one('SEQUENCE')]).toEqual(['0', '1'])
    expect(after?.one('DTSTART')).toBe('20260311T100000Z')
  })

  test('is told once, kept as a hash, and listed for its person alone', async () => {
    const { id, secret } = await feedOf(bea)
    expect(await bea.ok(listCalendarFeeds)).toEqual({
      items: [
        {
          id,
          name: 'My phone',
          withNotices: false,
          createdAt: '2026-03-04T09:00:00.000Z',
          lastReadAt: null,
        },
      ],
      next: null,
    })
    expect((await ada.ok(listCalendarFeeds)).items).toEqual([])
    const { db } = scenario.server.installation
    const rows = await db.selectFrom('calendar_feed').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(secret.replace('.ics', ''))
    await fetchFeed(secret)
    expect((await bea.ok(listCalendarFeeds)).items[0]?.lastReadAt).toBe('2026-03-04T09:00:00.000Z')
  })

  test('shows tech shares with their date, and says so when one is cancelled', async () => {
    await ada.ok(createTeam, { body: { name: 'Otters' } })
    const share = newId()
    const on = { params: { share } }
    await ada.ok(proposeTechShare, { body: { id: share, title: 'Restore drills; live' } })
    await ada.ok(hostTechShare, { ...on, body: { host: { kind: 'team', slug: 'otters' } } })
    const startsAt = '2026-03-29T00:30:00Z'
    await ada.ok(scheduleTechShare, { ...on, body: { startsAt, minutes: 45, place: 'Room 4' } })
    const { secret } = await feedOf(bea)
    const [planned] = readICalendar((await fetchFeed(secret)).text).parts
    expect(planned?.one('SUMMARY')).toBe('Tech share: Restore drills; live')
    expect(planned?.one('DESCRIPTION')).toContain('Hosted by Otters.')
    expect([planned?.one('DTSTART'), planned?.one('DTEND')]).toEqual([
      '20260329T003000Z',
      '20260329T011500Z',
    ])
    await ada.ok(endTechShare, { ...on, body: { as: 'cancelled' } })
    const [cancelled] = readICalendar((await fetchFeed(secret)).text).parts
    expect(cancelled?.one('UID')).toBe(planned?.one('UID'))
    expect([planned?.one('STATUS'), cancelled?.one('STATUS')]).toEqual(['CONFIRMED', 'CANCELLED'])
    expect(Number(cancelled?.one('SEQUENCE'))).toBeGreaterThan(Number(planned?.one('SEQUENCE')))
  })

  test('shows the effective days of notices to those who want them', async () => {
    const [draft, notice] = [newId(), newId()]
    for (const [id, title] of [
      [draft, 'Only a draft'],
      [notice, 'TLS 1.3 only'],
    ] as const) {
      const effectiveOn = day('2026-03-29')
      const words = { title, text: 'At the edge.', severity: 'important', effectiveOn } as const
      await ada.ok(draftNotice, { body: { id, ...words } })
    }
    const on = { params: { notice } }
    await ada.ok(publishNotice, { ...on, body: {} })
    const { secret } = await feedOf(bea, true)
    const events = readICalendar((await fetchFeed(secret)).text).parts
    expect(events.map((event) => event.one('SUMMARY'))).toEqual(['In force: TLS 1.3 only'])
    expect(events[0]?.properties).toContainEqual({
      name: 'DTSTART',
      parameters: 'VALUE=DATE',
      value: '20260329',
    })
    const without = await feedOf(bea)
    expect(readICalendar((await fetchFeed(without.secret)).text).parts).toEqual([])
    await ada.ok(withdrawNotice, { ...on, body: { reason: 'Postponed' } })
    const [withdrawn] = readICalendar((await fetchFeed(secret)).text).parts
    expect([withdrawn?.one('STATUS'), withdrawn?.one('SEQUENCE')]).toEqual(['CANCELLED', '1'])
  })

  test('that is revoked, unknown or of somebody who left is not there', async () => {
    const { id, secret } = await feedOf(bea)
    const left = await feedOf(bea)
    const stranger = await scenario.person(ada, 'engineer')
    const params = { feed: id }
    expect(await stranger.refused(revokeCalendarFeed, { params })).toMatchObject({ status: 404 })
    await bea.ok(revokeCalendarFeed, { params })
    expect(await bea.refused(revokeCalendarFeed, { params })).toMatchObject({ status: 404 })
    const { items } = await ada.ok(listPeople)
    for (const { id: person, role } of items) {
      if (role === 'engineer') await ada.ok(removePerson, { params: { person } })
    }
    const answers = await Promise.all(
      [secret, left.secret, 'x', 'a'.repeat(32)].map((one) => fetchFeed(one)),
    )
    for (const answer of answers) {
      expect(answer.status).toBe(404)
      expect(JSON.parse(answer.text)).toMatchObject({ code: 'CalendarFeedNotFound' })
      expect(answer.text).not.toContain('Home')
    }
  })

  test('shows nothing of another organisation', async () => {
    await plan(ada, '2026-03-10T10:00:00Z')
    const elsewhere = await scenario.organisation('Elsewhere')
    const { id, secret } = await feedOf(elsewhere)
    expect(readICalendar((await fetchFeed(secret)).text).parts).toEqual([])
    expect(await ada.refused(revokeCalendarFeed, { params: { feed: id } })).toMatchObject({
      status: 404,
      code: 'CalendarFeedNotFound',
    })
  })

  test('is one of twenty at most, also when they are made at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 22 }, (_, count) =>
        bea.raw(createCalendarFeed, { body: { name: `Feed ${count}` } }),
      ),
    )
    const statuses = answers.map(({ status }) => status).sort()
    expect(statuses.slice(-2)).toEqual([409, 409])
    expect((await bea.ok(listCalendarFeeds)).items).toHaveLength(20)
  })

  test.each([{ name: '' }, { name: 'x'.repeat(121) }, {}, { name: 'A', secret: 'mine' }])(
    'is not made of %j',
    async (body) => {
      const answer = await bea.raw(createCalendarFeed, { body })
      expect(answer.status).toBe(400)
    },
  )
})

test('one review is there to be saved', async () => {
  const cycle = await plan(ada, '2026-10-25T00:30:00Z')
  const answer = await bea.raw(readReviewCalendar, { params: { cycle } })
  expect(answer.headers['content-disposition']).toBe(`attachment; filename="review-${cycle}.ics"`)
  const [event] = readICalendar(answer.text).parts
  expect(event?.one('DTSTART')).toBe('20261025T003000Z')
  expect(event?.one('DTEND')).toBe('20261025T023000Z')
  expect(await bea.refused(readReviewCalendar, { params: { cycle: '2026-99' } })).toMatchObject({
    status: 404,
  })
})

test('an invitation is taken back by a later version of the same event', async () => {
  const ctx = await ctxOf(scenario, ada)
  await plan(ada, '2026-03-10T10:00:00Z')
  const [review] = await reviewsBetween(
    ctx,
    instant('2026-03-01T00:00:00Z'),
    instant('2026-04-01T00:00:00Z'),
  )
  if (!review) throw new Error('No review')
  const organiser = { name: 'Ada', address: 'ada@example.org' }
  const attendees = [{ name: 'Bea', address: 'bea@example.org' }]
  const request = reviewInvitation(ctx, review, organiser, attendees, 'REQUEST')
  const cancel = reviewInvitation(ctx, review, organiser, attendees, 'CANCEL')
  const [asked] = readICalendar(request.content).parts
  const [ended] = readICalendar(cancel.content).parts
  expect(readICalendar(cancel.content).one('METHOD')).toBe('CANCEL')
  expect(ended?.one('UID')).toBe(asked?.one('UID'))
  expect([asked?.one('SEQUENCE'), ended?.one('SEQUENCE')]).toEqual(['0', '1'])
  expect([asked?.one('STATUS'), ended?.one('STATUS')]).toEqual(['CONFIRMED', 'CANCELLED'])
})
