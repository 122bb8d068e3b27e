import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Endpoint } from '#api/endpoint.ts'
import { listAuditEntries } from '#features/audit/api.ts'
import { createTeam } from '#features/teams/api.ts'
import { type Caller, openScenario, type Scenario } from '#testing/scenario.ts'
import * as api from './api.ts'
import type { TemplateCtx } from './metric-store.ts'
import { metricsByKeys } from './read-metrics.ts'
import { targetsOfTeams } from './read-targets.ts'
import { templateByNumber, templateInForce } from './read-templates.ts'

let scenario: Scenario
let ada: Caller

beforeAll(async () => {
  scenario = await openScenario()
})
beforeEach(async () => {
  ada = await scenario.organisation('Agreed')
})
afterAll(() => scenario.close())

async function insideOf(caller: Caller): Promise<TemplateCtx> {
  const { db } = scenario.server.installation
  const { id } = await db
    .selectFrom('organisation')
    .select('id')
    .where('slug', '=', caller.organisation)
    .executeTakeFirstOrThrow()
  return { db, organisation: id }
}

const core = { choice: { size: 'core' }, basedOn: 1 } as const

const ownMetric = {
  key: 'biz.signups',
  name: 'Sign-ups',
  pillar: 'business',
  unit: 'count',
  kind: 'count',
  direction: 'higher',
  rollUp: 'sum',
  definition: 'New customers who finished signing up.',
} as const

describe('a new organisation', () => {
  test('starts with the eight metrics of day zero under the five pillars', async () => {
    const template = await ada.ok(api.readTemplate)
    expect(template).toMatchObject({
      number: 1,
      publishedBy: 'Ada Admin',
      pillars: ['security', 'cost', 'operational-excellence', 'reliability', 'performance'],
    })
    expect(template.metrics.map((metric) => metric.key)).toEqual([
      'sec.vulns_open_crit_high',
      'sec.threats_open',
      'cost.total',
      'cost.per_1k_txn',
      'ops.deploys',
      'ops.prod_issues',
      'rel.error_rate_pct',
      'perf.p95_ms',
    ])
    expect(template.metrics.every((metric) => metric.target === null)).toBe(true)
  })

  test('knows all forty-one metrics', async () => {
    const { items } = await ada.ok(api.listMetrics)
    expect(items).toHaveLength(41)
    expect(items.filter((metric) => metric.inTemplate)).toHaveLength(8)
    expect(items[0]).toMatchObject({ key: 'sec.vulns_open_crit_high', pillar: 'security' })
    expect(items.at(-1)?.pillar).toBe('sustainability')
  })
})

describe('publishing', () => {
  test('a size brings its metrics and says what changed', async () => {
    const template = await ada.ok(api.publishTemplate, { body: { ...core, note: 'Grown up' } })
    expect(template.metrics).toHaveLength(19)
    expect(template).toMatchObject({ number: 2, note: 'Grown up' })
    expect(template.changes).toContainEqual({
      kind: 'metric-added',
      metric: 'sec.vulns_overdue',
      detail: 'Vulnerabilities past SLA',
    })
    expect(template.changes).toHaveLength(11)
  })

  test('the full size leaves out optional pillars that were not chosen', async () => {
    const full = await ada.ok(api.publishTemplate, {
      body: { choice: { size: 'full' }, basedOn: 1 },
    })
    expect(full.metrics).toHaveLength(39)
    const green = await ada.ok(api.publishTemplate, {
      body: { choice: { size: 'full' }, optionalPillars: ['sustainability'], basedOn: 2 },
    })
    expect(green.metrics).toHaveLength(41)
    expect(green.pillars.at(-1)).toBe('sustainability')
    expect(green.changes.map((change) => change.kind)).toEqual([
      'pillar-added',
      'metric-added',
      'metric-added',
    ])
  })

  test('a list of metrics stands in its order, and older versions stay readable', async () => {
    const metrics = ['perf.p95_ms', 'sec.threats_open', 'cost.waste']
    const template = await ada.ok(api.publishTemplate, {
      body: { choice: { metrics }, basedOn: 1 },
    })
    expect(template.metrics.map((metric) => metric.key)).toEqual(metrics)
    expect(template.changes.map(({ kind, metric }) => `${kind} ${metric}`)).toContain(
      'metric-retired cost.total',
    )
    const first = await ada.ok(api.readTemplate, { query: { version: 1 } })
    expect(first.metrics).toHaveLength(8)
    const refusal = await ada.refused(api.readTemplate, { query: { version: 9 } })
    expect(refusal).toMatchObject({ status: 404, code: 'TemplateNotFound' })
  })

  test('on top of a version that is no longer the newest is refused', async () => {
    await ada.ok(api.publishTemplate, { body: core })
    const refusal = await ada.refused(api.publishTemplate, {
      body: { choice: { size: 'full' }, basedOn: 1 },
    })
    expect(refusal).toMatchObject({ status: 409, code: 'TemplateMovedOn', inForce: 2 })
  })

  test('by several people at once lets one of them win', async () => {
    const answers = await Promise.all(
      ['cost.waste', 'ops.pages', 'rel.ttr_h', 'perf.p99_ms'].map((metric) =>
        ada.raw(api.publishTemplate, { body: { choice: { metrics: [metric] }, basedOn: 1 } }),
      ),
    )
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409, 409])
    const { items } = await ada.ok(api.listTemplateVersions)
    expect(items.map((version) => version.number)).toEqual([2, 1])
  })

  test('what is in force already is refused', async () => {
    const refusal = await ada.refused(api.publishTemplate, {
      body: { choice: { size: 'day-zero' }, note: 'Again', basedOn: 1 },
    })
    expect(refusal).toMatchObject({ status: 409, code: 'NothingChanged' })
  })

  test('a metric that is unknown, or of a pillar left out, is refused by name', async () => {
    const publish = (metrics: string[]) =>
      ada.refused(api.publishTemplate, { body: { choice: { metrics }, basedOn: 1 } })
    expect(await publish(['cost.total', 'cost.unheard'])).toMatchObject({
      status: 404,
      code: 'MetricNotFound',
      metric: 'cost.unheard',
    })
    expect(await publish(['sus.carbon_kg'])).toMatchObject({
      status: 422,
      code: 'PillarNotInTemplate',
      pillar: 'sustainability',
    })
    expect(await publish(['cost.total', 'cost.total'])).toMatchObject({ status: 400 })
    expect(await publish([])).toMatchObject({ status: 400 })
    const tooMany = Array.from({ length: 201 }, (_, index) => `own.metric_${index}`)
    expect(await publish(tooMany)).toMatchObject({ status: 400, code: 'InvalidInput' })
  })

  test('leaves a change log that is read page by page', async () => {
    await ada.ok(api.publishTemplate, { body: core })
    await ada.ok(api.publishTemplate, { body: { choice: { size: 'full' }, basedOn: 2 } })
    const first = await ada.ok(api.listTemplateVersions, { query: { limit: 2 } })
    expect(first.items).toMatchObject([
      { number: 3, metricCount: 39 },
      { number: 2, metricCount: 19 },
    ])
    const rest = await ada.ok(api.listTemplateVersions, {
      query: { limit: 2, cursor: first.next ?? '' },
    })
    expect(rest).toMatchObject({ items: [{ number: 1, metricCount: 8 }], next: null })
    const refusal = await ada.refused(api.listTemplateVersions, { query: { cursor: 'x' } })
    expect(refusal).toMatchObject({ status: 400, code: 'InvalidInput' })
  })
})

describe('a metric of one’s own', () => {
  test('comes into the reports once a version has it', async () => {
    const metric = await ada.ok(api.defineMetric, { body: ownMetric })
    expect(metric).toMatchObject({ scale: 1, bounds: { lower: 0, upper: null }, rare: false })
    const { items } = await ada.ok(api.listMetrics)
    expect(items.at(-1)).toMatchObject({ key: 'biz.signups', inTemplate: false })
    const template = await ada.ok(api.publishTemplate, {
      body: {
        choice: { metrics: ['cost.total', 'biz.signups'] },
        optionalPillars: ['business'],
        basedOn: 1,
      },
    })
    expect(template.metrics.at(-1)).toMatchObject({ key: 'biz.signups', name: 'Sign-ups' })
  })

  test('has a key that nobody else has', async () => {
    const body = { ...ownMetric, key: 'cost.total' }
    const refusal = await ada.refused(api.defineMetric, { body })
    expect(refusal).toMatchObject({ status: 409, code: 'MetricKeyTaken' })
  })

  test('is guarded by a metric that exists', async () => {
    const body = { ...ownMetric, pairedWith: 'biz.unheard' }
    const refusal = await ada.refused(api.defineMetric, { body })
    expect(refusal).toMatchObject({ status: 404, code: 'MetricNotFound' })
    await ada.ok(api.defineMetric, { body: { ...ownMetric, pairedWith: 'cost.total' } })
  })

  test.each([
    ['a count of parts', { rollUp: 'ratio' }, 'rollUp'],
    ['a summed percentage', { kind: 'percent', unit: '%', rollUp: 'sum' }, 'rollUp'],
    ['a mean of yes and no', { kind: 'boolean', rollUp: 'mean' }, 'rollUp'],
    ['a percentage of parts between 0 and 1', { kind: 'percent', rollUp: 'ratio' }, 'scale'],
    ['a scaled count', { scale: 1000 }, 'scale'],
    ['bounds upside down', { bounds: { lower: 5, upper: 5 } }, 'bounds'],
    [
      'a yes and no beyond one',
      { kind: 'boolean', rollUp: 'last', bounds: { lower: 0, upper: 2 } },
      'bounds',
    ],
    ['a rare duration', { kind: 'duration', rollUp: 'median', rare: true }, 'rare'],
  ] as const)('is refused when it contradicts itself: %s', async (_name, fault, field) => {
    const refusal = await ada.refused(api.defineMetric, { body: { ...ownMetric, ...fault } })
    expect(refusal).toMatchObject({ status: 422, code: 'UnfitMetric', field })
  })

  test('is refused when a word of it is malformed', async () => {
    const faults = [{ key: 'Not A Key' }, { name: ' ' }, { kind: 'vibe' }, { scale: 0 }]
    for (const fault of faults) {
      const answer = await ada.raw(api.defineMetric, { body: { ...ownMetric, ...fault } })
      expect(answer.status).toBe(400)
    }
    const definition = 'x'.repeat(300_000)
    const answer = await ada.raw(api.defineMetric, { body: { ...ownMetric, definition } })
    expect(answer.status).toBe(413)
  })
})

describe('targets', () => {
  const onCost = { params: { metric: 'cost.total' } }
  const atMost = (upper: number) => ({ target: { lower: null, upper } })

  test('of the organisation hold for all, until a team sets its own', async () => {
    const { slug: team } = await ada.ok(createTeam, { body: { name: 'Payments' } })
    await ada.ok(createTeam, { body: { name: 'Search' } })
    await ada.ok(api.setTarget, { ...onCost, body: atMost(900) })
    const own = { params: { ...onCost.params, team } }
    await ada.ok(api.setTeamTarget, { ...own, body: atMost(500) })
    const targetFor = async (name?: string) => {
      const { metrics } = await ada.ok(api.readTemplate, { query: { team: name } })
      return metrics.find((metric) => metric.key === 'cost.total')?.target?.upper
    }
    expect([await targetFor(), await targetFor('payments'), await targetFor('search')]).toEqual([
      900, 500, 900,
    ])
    await ada.ok(api.setTeamTarget, { ...own, body: { target: null } })
    expect(await targetFor('payments')).toBe(900)
    await ada.ok(api.setTarget, { ...onCost, body: { target: null } })
    expect(await targetFor('payments')).toBeUndefined()
  })

  test('are read for many teams at once', async () => {
    for (const name of ['One', 'Two']) await ada.ok(createTeam, { body: { name } })
    await ada.ok(api.setTarget, { ...onCost, body: atMost(900) })
    await ada.ok(api.setTeamTarget, {
      params: { ...onCost.params, team: 'two' },
      body: { target: { lower: 1, upper: 2 } },
    })
    const ctx = await insideOf(ada)
    const teams = await ctx.db
      .selectFrom('team')
      .select('id')
      .where('organisation_id', '=', ctx.organisation)
      .orderBy('name')
      .execute()
    const [cost] = await metricsByKeys(ctx, ['cost.total'])
    const targets = await targetsOfTeams(
      ctx,
      teams.map((team) => team.id),
    )
    expect(teams.map((team) => targets.get(team.id)?.get(cost?.metricId ?? ''))).toEqual([
      { lower: null, upper: 900 },
      { lower: 1, upper: 2 },
    ])
  })

  test('that say nothing, contradict themselves or cannot be reached are refused', async () => {
    const percent = { params: { metric: 'rel.error_rate_pct' } }
    for (const target of [
      { lower: null, upper: null },
      { lower: 5, upper: 4 },
      { lower: null, upper: 101 },
      { lower: -1, upper: null },
    ]) {
      const refusal = await ada.refused(api.setTarget, { ...percent, body: { target } })
      expect(refusal).toMatchObject({ status: 422, code: 'UnfitTarget' })
    }
    await ada.ok(api.setTarget, { ...percent, body: { target: { lower: null, upper: 0 } } })
  })

  test('need a metric and a team that exist', async () => {
    const noMetric = { params: { metric: 'cost.unheard' }, body: atMost(1) }
    expect(await ada.refused(api.setTarget, noMetric)).toMatchObject({ code: 'MetricNotFound' })
    const noTeam = { params: { metric: 'cost.total', team: 'nobody' }, body: atMost(1) }
    expect(await ada.refused(api.setTeamTarget, noTeam)).toMatchObject({ code: 'TeamNotFound' })
    const unread = await ada.refused(api.readTemplate, { query: { team: 'nobody' } })
    expect(unread).toMatchObject({ status: 404, code: 'TeamNotFound' })
  })

  test('of a team are set by its leads, of the organisation by those who work for all', async () => {
    for (const name of ['Mine', 'Yours']) await ada.ok(createTeam, { body: { name } })
    const lead = await scenario.person(ada, 'delivery-lead', ['mine'])
    const mine = { params: { metric: 'cost.total', team: 'mine' }, body: atMost(7) }
    await lead.ok(api.setTeamTarget, mine)
    const yours = { ...mine, params: { ...mine.params, team: 'yours' } }
    expect((await lead.refused(api.setTeamTarget, yours)).code).toBe('NotAllowed')
    expect((await lead.refused(api.setTarget, { ...onCost, body: atMost(7) })).code).toBe(
      'NotAllowed',
    )
    const engineer = await scenario.person(ada, 'engineer', ['mine'])
    expect((await engineer.refused(api.setTeamTarget, mine)).code).toBe('NotAllowed')
  })
})

test('other slices read the template that is in force and any other by number', async () => {
  const ctx = await insideOf(ada)
  await ada.ok(api.publishTemplate, { body: core })
  expect(await templateInForce(ctx)).toMatchObject({ number: 2 })
  const first = await templateByNumber(ctx, 1)
  expect(first.metrics[0]?.metric).toMatchObject({ key: 'sec.vulns_open_crit_high', scale: 1 })
})

describe('every write', () => {
  type Write = { params?: object; body: object }
  const writes: [string, Endpoint, Write][] = [
    ['publishing', api.publishTemplate, { body: core }],
    ['defining a metric', api.defineMetric, { body: ownMetric }],
    [
      'setting a target',
      api.setTarget,
      { params: { metric: 'cost.total' }, body: { target: { lower: null, upper: 1 } } },
    ],
    [
      'setting a team’s target',
      api.setTeamTarget,
      { params: { metric: 'cost.total', team: 'squad' }, body: { target: null } },
    ],
  ]

  test.each(writes)(
    '%s is closed to readers and to other organisations',
    async (_, endpoint, request) => {
      await ada.ok(createTeam, { body: { name: 'Squad' } })
      const before = await ada.raw(api.readTemplate)
      const reader = await scenario.token(ada, 'read')
      expect(JSON.parse((await reader.raw(endpoint, request)).text)).toMatchObject({
        status: 403,
        code: 'NotAllowed',
      })
      const foreign = await scenario.token(await scenario.organisation('Other'), 'full')
      const abroad = { ...request, params: { ...request.params, organisation: ada.organisation } }
      expect(JSON.parse((await foreign.raw(endpoint, abroad)).text)).toMatchObject({
        status: 404,
        code: 'OrganisationNotFound',
      })
      expect((await ada.raw(api.readTemplate)).text).toBe(before.text)
      expect((await ada.ok(api.listMetrics)).items).toHaveLength(41)
    },
  )

  test('is in the audit log', async () => {
    await ada.ok(api.publishTemplate, { body: core })
    const entries = await ada.ok(listAuditEntries, { query: { subject: 'template' } })
    expect(entries.items).toMatchObject([
      { action: 'template.published', subject: { name: 'version 2' }, before: { number: 1 } },
      { action: 'template.published', subject: { name: 'version 1' }, before: null },
    ])
  })
})
