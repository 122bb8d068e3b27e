import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { day } from '#domain/instant.ts'
import { addAction } from '#features/actions/api.ts'
import { takeSeat } from '#features/facilitation/api.ts'
import { draftNotice, publishNotice } from '#features/notices/api.ts'
import { listMailMessages } from '#features/notifications/api.ts'
import { askQuestion, decideQuestion } from '#features/rooms/api.ts'
import { createTeam } from '#features/teams/api.ts'
import { mentionTopic } from '#features/topics/api.ts'
import { addWin } from '#features/wins/api.ts'
import { openMailServer } from '#platform/mail/open-mail-server.ts'
import { newId } from '#platform/new-id.ts'
import { type MailCatcher, openMailCatcher } from '#testing/mail-catcher.ts'
import { leavesOf } from '#testing/read-mime.ts'
import { cyclesUpToNow, measured } from '#testing/reporting.ts'
import { personOf, planned } from '#testing/reviewing.ts'
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
  ada = await scenario.organisation('Reading')
  for (const name of ['Otters', 'Badgers']) await ada.ok(createTeam, { body: { name } })
  otter = await scenario.person(ada, 'engineer', ['otters'])
  cycle = (await cyclesUpToNow(ada, 1))[0] ?? ''
  await planned(ada, cycle)
  catcher.mails.length = 0
})
afterAll(async () => {
  await scenario.close()
  await catcher.stop()
})

const at = () => ({ params: { cycle } })
const send = () => ({ ...at(), body: {} })
/** All that the organisation has to send has gone out. */
async function sentMails(count: number) {
  expect((await ada.ok(listMailMessages)).items).toHaveLength(count)
  await vi.waitFor(() => expect(catcher.mails).toHaveLength(count), 15_000)
}
/** Of the last mail to the administrator. */
const partOf = (type: string) => {
  const mail = catcher.mails.findLast(({ envelope }) => envelope.to[0] === 'ada@example.org')
  return (mail && leavesOf(mail).find((part) => part.type === type)?.content) ?? ''
}
const ask = (by: Caller, text: string, quiet: boolean, team: string | null = null) =>
  by.ok(askQuestion, { ...at(), body: { id: newId(), text, quiet, team } })
const preRead = (by: Caller) => by.ok(api.readPreRead, at())
async function movePlace(place: string) {
  const { revision } = await ada.ok(api.readReview, at())
  const facilitator = await personOf(ada)
  const body = { startsAt: '2026-03-05T09:00:00Z', place, facilitator, coFacilitator: null }
  await ada.ok(api.planReview, { ...at(), body: { ...body, revision } })
}

describe('the pre-read', () => {
  test('tells what stands out, what is open and what was said, team by team', async () => {
    const quiet = [10, 12, 11, 9, 10, 11, 12, 10, 9, 11]
    await measured(ada, { team: 'otters', metric: 'ops.prod_issues' }, [...quiet, 40])
    await measured(ada, { team: 'otters', metric: 'ops.deploys' }, [...quiet, 10])
    await ada.ok(addAction, { body: { id: newId(), text: 'Split the queue', team: 'otters' } })
    await otter.ok(addWin, { body: { id: newId(), team: 'otters', text: 'A quiet week' } })
    await ada.ok(mentionTopic, { body: { id: newId(), text: 'Flaky tests', team: null } })
    const notice = await ada.ok(draftNotice, {
      body: {
        id: newId(),
        title: 'Rotate the keys',
        text: 'All of them.',
        severity: 'important',
        effectiveOn: day('2026-03-04'),
      },
    })
    await ada.ok(publishNotice, { params: { notice: notice.id }, body: {} })
    const read = await preRead(otter)
    expect(read.notices).toMatchObject([{ title: 'Rotate the keys', effectiveOn: '2026-03-04' }])
    expect(read.topics).toMatchObject([{ text: 'Flaky tests', mentions: 1 }])
    const otters = read.teams.find(({ team }) => team.slug === 'otters')
    expect(otters).toMatchObject({
      absent: false,
      reportState: 'draft',
      steady: 1,
      openActions: 1,
      carriedActions: 0,
      wins: ['A quiet week'],
      questions: [],
    })
    expect(otters?.talkingPoints[0]).toEqual({
      metric: 'ops.prod_issues',
      name: 'Production issues (P1-P3)',
      sentence: '40. Above range since this review: worse.',
    })
    expect(read.teams).toHaveLength(2)
    expect(read.review).toEqual(await ada.ok(api.readReview, at()))
  })

  test('has questions asked ahead, quiet ones without a name and once they are shown', async () => {
    const named = await ask(otter, 'Who owns DNS?', false, 'badgers')
    const quiet = await ask(otter, 'Are we too slow?', true)
    expect(quiet.askedBy).toBeNull()
    const badgers = (read: Awaited<ReturnType<typeof preRead>>) =>
      read.teams.find(({ team }) => team.slug === 'badgers')?.questions
    const forAll = await preRead(otter)
    expect(badgers(forAll)).toEqual([named])
    expect(forAll.questions).toEqual([])
    expect((await preRead(ada)).questions).toEqual([quiet])
    await ada.ok(takeSeat, send())
    const decide = (question: string, state: 'shown' | 'set-aside') =>
      ada.ok(decideQuestion, { params: { cycle, question }, body: { state } })
    await decide(quiet.id, 'shown')
    await decide(named.id, 'set-aside')
    const later = await preRead(otter)
    expect(later.questions).toEqual([{ ...quiet, state: 'shown' }])
    expect(badgers(later)).toEqual([])
  })

  test('goes once to everybody for each state of the plan', async () => {
    await ask(otter, 'Secret until shown', true)
    const sent = await ada.ok(api.sendPreRead, send())
    expect(sent.mailIsSetUp).toBe(true)
    expect(sent.recipients.map(({ name }) => name.split(' ')[0])).toEqual(['Ada', 'engineer'])
    await ada.ok(api.sendPreRead, send())
    await sentMails(2)
    expect(partOf('text/plain')).toContain(`Before the SCORP review of cycle ${cycle}`)
    expect(partOf('text/plain')).toContain(`/${ada.organisation}/reviews/${cycle}/pre-read`)
    expect(partOf('text/plain')).not.toContain('Secret')
    expect((await ada.ok(api.readReview, at())).preReadSentAt).toBe('2026-03-04T09:00:00.000Z')
    await movePlace('Garden')
    await ada.ok(api.sendPreRead, send())
    await sentMails(4)
    expect(partOf('text/plain')).toContain('Garden')
  })
})

describe('the invitation', () => {
  test('brings the calendar entry, and updates it after a change', async () => {
    await ada.ok(api.sendInvitation, send())
    await ada.ok(api.sendInvitation, send())
    await sentMails(2)
    const entry = () => partOf('text/calendar').replace(/\r\n[ \t]/g, '')
    const first = entry()
    expect(first).toContain('METHOD:REQUEST')
    expect(first).toContain('DTSTART:20260305T090000Z')
    expect(first).toMatch(/ORGANIZER;CN="?Ada Admin"?:mailto:ada@example\.org/i)
    const sequenceOf = (text: string) => Number(/SEQUENCE:(\d+)/.exec(text)?.[1])
    const uidOf = (text: string) => /UID:(.+)/.exec(text)?.[1]
    await movePlace('Garden')
    await ada.ok(api.sendInvitation, send())
    await sentMails(4)
    expect(entry()).toContain('LOCATION:Garden')
    expect(uidOf(entry())).toBe(uidOf(first))
    expect(sequenceOf(entry())).toBeGreaterThan(sequenceOf(first))
  })

  test('is sent by those who plan, to people of teams and the facilitators', async () => {
    await scenario.person(ada, 'architect')
    const { recipients, mailIsSetUp } = await otter.ok(api.listRecipients, at())
    expect(mailIsSetUp).toBe(true)
    expect(recipients).toHaveLength(2)
    expect(recipients[0]).toEqual({ name: 'Ada Admin', address: 'ada@example.org' })
    for (const endpoint of [api.sendInvitation, api.sendPreRead]) {
      expect(await otter.refused(endpoint, send())).toMatchObject({ status: 403 })
    }
    expect((await ada.ok(listMailMessages)).items).toEqual([])
  })
})
