import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { day } from '#domain/instant.ts'
import { changeOrganisation } from '#features/access/api.ts'
import { createTeam } from '#features/teams/api.ts'
import { newId } from '#platform/new-id.ts'
import { type Caller, openScenario, type Scenario } from '#testing/scenario.ts'
import * as api from './api.ts'
import { noticeJobs } from './jobs.ts'

let scenario: Scenario
let ada: Caller
let otter: Caller

beforeAll(async () => {
  scenario = await openScenario()
})
beforeEach(async () => {
  scenario.clock.set('2026-03-04T09:00:00Z')
  ada = await scenario.organisation('Reminding')
  for (const name of ['Otters', 'Badgers']) await ada.ok(createTeam, { body: { name } })
  otter = await scenario.person(ada, 'delivery-lead', ['otters'])
  await scenario.person(ada, 'principal-engineer', ['badgers'])
  await scenario.person(ada, 'engineer', ['badgers'])
})
afterAll(() => scenario.close())

async function published(different: object = {}): Promise<string> {
  const body = {
    id: newId(),
    title: 'Rotate the keys',
    text: 'By <today>.',
    severity: 'important' as const,
    effectiveOn: day('2026-03-06'),
    ...different,
  }
  await ada.ok(api.draftNotice, { body })
  await ada.ok(api.publishNotice, { params: { notice: body.id }, body: {} })
  return body.id
}

/** Whose mail it is, by role, of this organisation and of what was queued since the last look. */
async function mailedTo(): Promise<string[]> {
  const { db } = scenario.server.installation
  const rows = await db
    .selectFrom('mail_message')
    .innerJoin('organisation', 'organisation.id', 'mail_message.organisation_id')
    .select(['mail_message.id', 'to_address', 'subject', 'kind', 'html'])
    .where('organisation.slug', '=', ada.organisation)
    .execute()
  for (const row of rows) {
    expect(row).toMatchObject({ subject: 'Please acknowledge: Rotate the keys', kind: 'reminder' })
    expect(row.html).toContain('By &lt;today&gt;.')
    expect(row.html).toContain(`/${ada.organisation}/notices?notice=`)
  }
  await db
    .deleteFrom('mail_message')
    .where('id', 'in', rows.map(({ id }) => id).concat(newId()))
    .execute()
  return rows.map(({ to_address }) => to_address.replace(/-[0-9a-f]{8}@.*/, '')).sort()
}

async function runAt(instant: string) {
  scenario.clock.set(instant)
  const [job] = noticeJobs(scenario.server.installation)
  await job?.run({}, 'job remind-of-notices')
  return mailedTo()
}

const everybody = ['delivery-lead', 'principal-engineer']

describe('the reminder of a notice', () => {
  test('goes to the leads of silent teams on the effective day, once, and weekly from then', async () => {
    const id = await published()
    expect(await runAt('2026-03-05T09:00:00Z')).toEqual([])
    expect(await runAt('2026-03-06T09:00:00Z')).toEqual(everybody)
    expect(await runAt('2026-03-06T10:00:00Z')).toEqual([])
    await otter.ok(api.acknowledgeNotice, { params: { notice: id, team: 'otters' }, body: {} })
    expect(await runAt('2026-03-12T09:00:00Z')).toEqual([])
    expect(await runAt('2026-03-14T09:00:00Z')).toEqual(['principal-engineer'])
    const { matrix } = await ada.ok(api.readNotice, { params: { notice: id } })
    expect(matrix.map(({ slug, reminders, remindedAt }) => [slug, reminders, remindedAt])).toEqual([
      ['badgers', 2, '2026-03-14T09:00:00.000Z'],
      ['otters', 1, '2026-03-06T09:00:00.000Z'],
    ])
  })

  test('waits for the morning where the organisation is', async () => {
    await ada.ok(changeOrganisation, { body: { timeZone: 'America/Los_Angeles' } })
    await published()
    expect(await runAt('2026-03-06T15:30:00Z')).toEqual([])
    expect(await runAt('2026-03-06T16:30:00Z')).toEqual(everybody)
  })

  test('does not come for drafts, nor for what is withdrawn or over', async () => {
    const id = await published()
    await published({ expiresOn: day('2026-03-06') })
    const draft = { id: newId(), title: 'D', text: '', severity: 'urgent' as const }
    await ada.ok(api.draftNotice, { body: { ...draft, effectiveOn: day('2026-03-05') } })
    await ada.ok(api.withdrawNotice, { params: { notice: id }, body: {} })
    expect(await runAt('2026-03-07T09:00:00Z')).toEqual([])
  })

  test('at the publisher’s wish comes now, and once for the same wish', async () => {
    const notice = await published()
    const wish = { params: { notice }, body: { id: newId() } }
    const answers = await Promise.all([
      ada.ok(api.remindTeams, wish),
      ada.ok(api.remindTeams, wish),
    ])
    expect(answers.map(({ recipients }) => recipients).sort()).toEqual([0, 2])
    expect(answers[0]?.mailIsSetUp).toBe(false)
    expect(await mailedTo()).toEqual(everybody)
    const one = { params: { notice }, body: { id: newId(), team: 'badgers' } }
    expect(await ada.ok(api.remindTeams, one)).toMatchObject({
      teams: [{ slug: 'badgers', name: 'Badgers' }],
      recipients: 1,
    })
    expect(await mailedTo()).toEqual(['principal-engineer'])
    expect(await runAt('2026-03-06T09:00:00Z')).toEqual(everybody)
  })

  test('passes over those who have acknowledged, and refuses what is over', async () => {
    const notice = await published({ audience: ['otters'] })
    await otter.ok(api.acknowledgeNotice, { params: { notice, team: 'otters' }, body: {} })
    const wish = () => ({ params: { notice }, body: { id: newId() } })
    expect(await ada.ok(api.remindTeams, wish())).toMatchObject({ teams: [], recipients: 0 })
    const elsewhere = { params: { notice }, body: { id: newId(), team: 'badgers' } }
    expect(await ada.refused(api.remindTeams, elsewhere)).toMatchObject({
      code: 'NoticeNotForTeam',
    })
    await ada.ok(api.withdrawNotice, { params: { notice }, body: {} })
    expect(await ada.refused(api.remindTeams, wish())).toMatchObject({
      status: 409,
      code: 'NoticeIsOver',
    })
  })
})
