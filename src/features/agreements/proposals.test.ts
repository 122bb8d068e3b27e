import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listAuditEntries } from '#features/audit/api.ts'
import { listTemplateVersions, publishTemplate, readTemplate } from '#features/templates/api.ts'
import { type Caller, openScenario, type Scenario } from '#testing/scenario.ts'
import * as api from './api.ts'

let scenario: Scenario
let ada: Caller
let engineer: Caller

beforeAll(async () => {
  scenario = await openScenario()
})
beforeEach(async () => {
  ada = await scenario.organisation('Agreed')
  engineer = await scenario.person(ada, 'engineer')
  await ada.ok(api.publishAgreement, { body: { content: first } })
})
afterAll(() => scenario.close())

const first = {
  cadence: 'Every two weeks',
  lengthMinutes: 120,
  attendance: 'Leads come.',
  safeSpace: 'Nobody is blamed.',
}
const shorter = { kind: 'agreement', content: { ...first, lengthMinutes: 90 } } as const
const core = { kind: 'template', choice: { size: 'core' } } as const
const words = { title: 'Shorter meetings', why: 'Two hours are long.', basedOn: 1 }

function propose(change: typeof shorter | typeof core = shorter, more: object = {}) {
  return engineer.ok(api.makeProposal, { body: { ...words, change, ...more } })
}
const on = (proposal: { id: string }) => ({ proposal: proposal.id })

describe('a proposal', () => {
  test('is made by anybody, shows what it would change, and is open', async () => {
    const proposal = await propose()
    expect(proposal).toMatchObject({
      kind: 'agreement',
      state: 'open',
      revision: 1,
      stale: false,
      decision: null,
      change: { kind: 'agreement', content: { lengthMinutes: 90, further: '' } },
      against: { number: 1, content: { lengthMinutes: 120 } },
      stances: { support: 0, neutral: 0, against: 0, earlier: 0 },
    })
    const { items } = await ada.ok(api.listProposals, { query: { state: 'open' } })
    expect(items.map(({ id }) => id)).toEqual([proposal.id])
  })

  test('that was sent twice is one', async () => {
    const id = randomUUID()
    const [one, other] = await Promise.all([propose(shorter, { id }), propose(shorter, { id })])
    expect(one).toEqual(other)
    expect((await ada.ok(api.listProposals)).items).toHaveLength(1)
    const body = { ...words, change: shorter, id }
    expect(await ada.refused(api.makeProposal, { body })).toMatchObject({
      status: 409,
      code: 'ProposalIdTaken',
    })
  })

  test('that changes nothing, or stands on another version, is refused', async () => {
    const same = { ...words, change: { kind: 'agreement', content: first } } as const
    expect((await engineer.refused(api.makeProposal, { body: same })).code).toBe('NothingChanged')
    const old = { ...words, change: shorter, basedOn: 0 }
    expect((await engineer.refused(api.makeProposal, { body: old })).code).toBe('AgreementMovedOn')
    const template = { ...words, change: core, basedOn: 7 }
    expect((await engineer.refused(api.makeProposal, { body: template })).code).toBe(
      'TemplateMovedOn',
    )
  })

  test('of a template tells the difference in words and keeps its metrics', async () => {
    const proposal = await propose(core)
    expect(proposal.change).toMatchObject({ kind: 'template', size: 'core' })
    expect(proposal.templateChanges.length).toBeGreaterThan(8)
    expect(proposal.templateChanges[0]).toMatchObject({ kind: 'metric-added' })
    expect(proposal.against).toEqual({ number: 1, content: null })
  })

  test.each([
    ['a metric that there is not', { metrics: ['ops.nothing'] }, 404, 'MetricNotFound'],
    ['no metric', { metrics: [] }, 400, 'InvalidInput'],
  ])('of a template with %s is refused', async (_what, choice, status, code) => {
    const body = { ...words, change: { kind: 'template' as const, choice } }
    expect(await engineer.refused(api.makeProposal, { body })).toMatchObject({ status, code })
  })

  test('is withdrawn by its author alone', async () => {
    const proposal = await propose()
    const params = on(proposal)
    expect((await ada.refused(api.withdrawProposal, { params })).code).toBe('NotAllowed')
    const withdrawn = await engineer.ok(api.withdrawProposal, { params })
    expect(withdrawn).toMatchObject({ state: 'withdrawn', decision: { rule: null, version: null } })
    const body = { revision: 1 }
    expect((await ada.refused(api.adoptProposal, { params, body })).code).toBe('ProposalIsDecided')
    expect((await ada.ok(api.listProposals, { query: { state: 'open' } })).items).toEqual([])
  })
})

describe('a stance', () => {
  test('is one per person, and may be changed until it is decided', async () => {
    const params = on(await propose())
    await ada.ok(api.takeStance, { params, body: { stance: 'neutral', revision: 1 } })
    await ada.ok(api.takeStance, { params, body: { stance: 'support', revision: 1 } })
    await engineer.ok(api.takeStance, { params, body: { stance: 'support', revision: 1 } })
    const { items } = await ada.ok(api.listStances, { params })
    expect(items.map(({ person, stance }) => [person.name === 'Ada Admin', stance])).toEqual(
      expect.arrayContaining([
        [true, 'support'],
        [false, 'support'],
      ]),
    )
    expect(items).toHaveLength(2)
    const read = await ada.ok(api.readProposal, { params })
    expect(read.stances).toEqual({ support: 2, neutral: 0, against: 0, earlier: 0 })
    expect(read.own?.stance).toBe('support')
    await ada.ok(api.adoptProposal, { params, body: { revision: 1 } })
    const late = { stance: 'against', comment: 'Too late', revision: 1 } as const
    expect((await engineer.refused(api.takeStance, { params, body: late })).code).toBe(
      'ProposalIsDecided',
    )
  })

  test('against asks for a comment', async () => {
    const params = on(await propose())
    const body = { stance: 'against', comment: '  ', revision: 1 } as const
    expect(await ada.refused(api.takeStance, { params, body })).toMatchObject({
      status: 422,
      code: 'CommentNeeded',
    })
  })

  test('sent twice is recorded once', async () => {
    const params = on(await propose())
    const body = { stance: 'support', revision: 1 } as const
    await Promise.all([
      ada.ok(api.takeStance, { params, body }),
      ada.ok(api.takeStance, { params, body }),
    ])
    const { items } = await ada.ok(listAuditEntries, { query: { subject: 'proposal' } })
    expect(items.map((entry) => entry.action)).toEqual(['proposal.stance-taken', 'proposal.made'])
  })

  test('was for an earlier text once the author has changed it', async () => {
    const proposal = await propose()
    const params = on(proposal)
    const against = { stance: 'against', comment: 'Too short', revision: 1 } as const
    await ada.ok(api.takeStance, { params, body: against })
    const longer = { kind: 'agreement', content: { ...first, lengthMinutes: 100 } } as const
    const body = { ...words, change: longer, revision: 1 }
    expect((await ada.refused(api.editProposal, { params, body })).code).toBe('NotAllowed')
    const edited = await engineer.ok(api.editProposal, { params, body })
    expect(edited).toMatchObject({
      revision: 2,
      stances: { against: 0, earlier: 1 },
      change: { content: { lengthMinutes: 100 } },
    })
    expect((await ada.ok(api.listStances, { params })).items[0]).toMatchObject({
      stance: 'against',
      earlier: true,
    })
    const unread = { stance: 'support', revision: 1 } as const
    expect((await ada.refused(api.takeStance, { params, body: unread })).code).toBe(
      'ProposalMovedOn',
    )
    expect((await engineer.refused(api.editProposal, { params, body })).code).toBe(
      'ProposalMovedOn',
    )
    expect((await ada.refused(api.adoptProposal, { params, body: { revision: 1 } })).code).toBe(
      'ProposalMovedOn',
    )
    const fixed = { ...words, change: core, revision: 2 }
    expect((await engineer.refused(api.editProposal, { params, body: fixed })).code).toBe(
      'KindIsFixed',
    )
  })
})

test('comments stand beside the stances, oldest first, and are kept once', async () => {
  const params = on(await propose())
  const id = randomUUID()
  await ada.ok(api.commentOnProposal, { params, body: { id, text: 'Who loses time?' } })
  await ada.ok(api.commentOnProposal, { params, body: { id, text: 'Who loses time?' } })
  scenario.clock.advanceDays(1)
  await engineer.ok(api.commentOnProposal, { params, body: { text: 'Nobody.' } })
  const whole = await ada.ok(api.listProposalComments, { params })
  expect(whole.items.map(({ text }) => text)).toEqual(['Who loses time?', 'Nobody.'])
  const page = await ada.ok(api.listProposalComments, { params, query: { limit: 1 } })
  const query = { cursor: page.next ?? '' }
  const rest = await ada.ok(api.listProposalComments, { params, query })
  expect([...page.items, ...rest.items]).toEqual(whole.items)
  expect((await ada.ok(api.readProposal, { params })).comments).toBe(2)
})

describe('adopting', () => {
  test('publishes the agreement when nobody is against; signatures lapse', async () => {
    await engineer.ok(api.signAgreement, { body: { version: 1 } })
    const proposal = await propose()
    const params = on(proposal)
    const body = { revision: 1 }
    expect((await engineer.refused(api.adoptProposal, { params, body })).code).toBe('NotAllowed')
    const adopted = await ada.ok(api.adoptProposal, { params, body })
    expect(adopted).toMatchObject({
      state: 'adopted',
      decision: { rule: 'no-against', version: 2, by: { name: 'Ada Admin' } },
      against: { number: 1, content: { lengthMinutes: 120 } },
    })
    const { inForce, own } = await engineer.ok(api.readAgreement)
    expect(inForce).toMatchObject({
      number: 2,
      content: { lengthMinutes: 90 },
      proposal: proposal.id,
      why: words.why,
      publishedBy: { name: 'Ada Admin' },
    })
    expect(own).toMatchObject({ kind: 'lapsed', version: 1 })
    const { items } = await ada.ok(listAuditEntries, { query: { limit: 3 } })
    expect(items.map((entry) => entry.action)).toEqual([
      'proposal.adopted',
      'agreement.published',
      'proposal.made',
    ])
  })

  test('against somebody’s word takes a written reason, which everybody reads', async () => {
    const params = on(await propose())
    const against = { stance: 'against', comment: 'Too short', revision: 1 } as const
    await engineer.ok(api.takeStance, { params, body: against })
    expect(await ada.refused(api.adoptProposal, { params, body: { revision: 1 } })).toMatchObject({
      status: 422,
      code: 'ReasonNeeded',
    })
    expect((await ada.ok(api.readAgreement)).inForce?.number).toBe(1)
    const body = { revision: 1, reason: 'We try it for a quarter.' }
    expect((await ada.ok(api.adoptProposal, { params, body })).decision).toMatchObject({
      rule: 'facilitator',
      reason: 'We try it for a quarter.',
    })
  })

  test('by two people at once is done once', async () => {
    const architect = await scenario.person(ada, 'architect')
    const params = on(await propose())
    const body = { revision: 1 }
    const answers = await Promise.all([
      ada.raw(api.adoptProposal, { params, body }),
      architect.raw(api.adoptProposal, { params, body }),
    ])
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409])
    const { items } = await ada.ok(api.listAgreementVersions)
    expect(items.map(({ number }) => number)).toEqual([2, 1])
  })

  test('twice by the same hand is answered the same', async () => {
    const params = on(await propose())
    const body = { revision: 1 }
    const [one, other] = await Promise.all([
      ada.ok(api.adoptProposal, { params, body }),
      ada.ok(api.adoptProposal, { params, body }),
    ])
    expect(one).toEqual(other)
    expect((await ada.ok(api.listAgreementVersions)).items).toHaveLength(2)
  })

  test('of two proposals at once leaves one of them to be brought up to date', async () => {
    const longer = { kind: 'agreement', content: { ...first, lengthMinutes: 150 } } as const
    const one = await propose()
    const other = await engineer.ok(api.makeProposal, { body: { ...words, change: longer } })
    const body = { revision: 1 }
    const answers = await Promise.all([
      ada.raw(api.adoptProposal, { params: on(one), body }),
      ada.raw(api.adoptProposal, { params: on(other), body }),
    ])
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409])
    const { items } = await ada.ok(api.listProposals, { query: { state: 'open' } })
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({ stale: true, basedOn: 1 })
  })

  test('waits for a proposal that another version has overtaken, until it is brought up to date', async () => {
    const overtaken = await propose()
    const params = on(overtaken)
    const content = { ...first, cadence: 'Every week' }
    const other = await engineer.ok(api.makeProposal, {
      body: { ...words, change: { kind: 'agreement', content } },
    })
    await ada.ok(api.adoptProposal, { params: on(other), body: { revision: 1 } })
    const stale = await ada.refused(api.adoptProposal, { params, body: { revision: 1 } })
    expect(stale).toMatchObject({ status: 409, code: 'ProposalIsStale', inForce: 2 })
    const change = { kind: 'agreement', content: { ...content, lengthMinutes: 90 } } as const
    const old = { ...words, change, revision: 1 }
    expect((await engineer.refused(api.editProposal, { params, body: old })).code).toBe(
      'AgreementMovedOn',
    )
    const body = { ...old, basedOn: 2 }
    expect(await engineer.ok(api.editProposal, { params, body })).toMatchObject({
      stale: false,
      against: { number: 2 },
    })
    await ada.ok(api.adoptProposal, { params, body: { revision: 2 } })
    expect((await ada.ok(api.readAgreement)).inForce).toMatchObject({
      number: 3,
      content: { cadence: 'Every week', lengthMinutes: 90 },
    })
  })

  test('of a template publishes its next version in the same go', async () => {
    const proposal = await propose(core)
    const params = on(proposal)
    const adopted = await ada.ok(api.adoptProposal, { params, body: { revision: 1 } })
    expect(adopted.decision?.version).toBe(2)
    const template = await ada.ok(readTemplate)
    expect(template).toMatchObject({ number: 2, note: words.title })
    expect(template.metrics.length).toBe(19)
    expect((await ada.ok(listTemplateVersions)).items[0]?.changes).toEqual(proposal.templateChanges)
    expect((await ada.ok(api.readProposal, { params })).templateChanges).toEqual(
      proposal.templateChanges,
    )
  })

  test('of a template that was published over is stale', async () => {
    const params = on(await propose(core))
    await ada.ok(publishTemplate, { body: { choice: { size: 'full' }, basedOn: 1 } })
    expect((await ada.ok(api.readProposal, { params })).stale).toBe(true)
    const refusal = await ada.refused(api.adoptProposal, { params, body: { revision: 1 } })
    expect(refusal.code).toBe('ProposalIsStale')
    expect((await ada.ok(readTemplate)).number).toBe(2)
  })
})

test('declining takes a reason and those who work for all', async () => {
  const params = on(await propose())
  const body = { revision: 1, reason: 'Not before the summer.' }
  expect((await engineer.refused(api.declineProposal, { params, body })).code).toBe('NotAllowed')
  const silent = { revision: 1, reason: ' ' }
  expect((await ada.refused(api.declineProposal, { params, body: silent })).status).toBe(400)
  const declined = await ada.ok(api.declineProposal, { params, body })
  expect(declined).toMatchObject({ state: 'declined', decision: { reason: body.reason } })
  const { items } = await ada.ok(api.listProposals, { query: { state: 'decided' } })
  expect(items.map(({ id }) => id)).toEqual([params.proposal])
})

test('nobody from elsewhere, no sponsor and no reader’s token changes a proposal', async () => {
  const proposal = await propose()
  const params = { ...on(proposal), organisation: ada.organisation }
  const stance = { stance: 'support', revision: 1 } as const
  const sponsor = await scenario.person(ada, 'sponsor')
  const reader = await scenario.token(ada, 'read')
  const elsewhere = await scenario.organisation('Elsewhere')
  const foreigner = await scenario.token(elsewhere, 'full')
  for (const caller of [sponsor, reader]) {
    const refusal = await caller.refused(api.takeStance, { params, body: stance })
    expect(refusal).toMatchObject({ status: 403, code: 'NotAllowed' })
    expect((await caller.ok(api.readProposal, { params })).title).toBe(words.title)
  }
  expect(await foreigner.refused(api.takeStance, { params, body: stance })).toMatchObject({
    status: 404,
    code: 'OrganisationNotFound',
  })
  const adopting = { params: on(proposal), body: { revision: 1 } }
  expect((await elsewhere.refused(api.adoptProposal, adopting)).code).toBe('ProposalNotFound')
  expect(await ada.ok(api.readProposal, { params })).toMatchObject({
    state: 'open',
    stances: { support: 0 },
  })
})

test('proposals are paged, newest first', async () => {
  await propose()
  scenario.clock.advanceDays(1)
  await propose(core)
  const whole = await ada.ok(api.listProposals)
  expect(whole.items.map(({ kind }) => kind)).toEqual(['template', 'agreement'])
  const page = await ada.ok(api.listProposals, { query: { limit: 1 } })
  const rest = await ada.ok(api.listProposals, { query: { cursor: page.next ?? '' } })
  expect([...page.items, ...rest.items]).toEqual(whole.items)
  expect(rest.next).toBeNull()
})
