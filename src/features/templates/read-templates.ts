import type { Input, Output } from '#api/endpoint.ts'
import { page } from '#api/paging.ts'
import { Refusal } from '#domain/refusal.ts'
import { teamBySlug } from '#features/teams/read-teams.ts'
import type { Ctx } from '#platform/context.ts'
import type * as api from './api.ts'
import { describeChange } from './describe-change.ts'
import { everyMetric, type TemplateCtx } from './metric-store.ts'
import { type Targets, targetsOf, targetsOfOrganisation } from './read-targets.ts'
import { newestVersion, type StoredVersion, versionNumbered, versionsPage } from './store.ts'

export type Template = Pick<StoredVersion, 'number' | 'pillars' | 'metrics'>

export async function templateInForce(ctx: TemplateCtx): Promise<Template> {
  return newestVersion(ctx)
}

/** Throws TemplateNotFound. */
export async function templateByNumber(ctx: TemplateCtx, number: number): Promise<Template> {
  return storedVersion(ctx, number)
}

type Read = typeof api.readTemplate

export async function readTemplate(ctx: Ctx, { query }: Input<Read>): Promise<Output<Read>> {
  const team = query.team === undefined ? null : await teamBySlug(ctx, query.team)
  const version = await (query.version === undefined
    ? newestVersion(ctx)
    : storedVersion(ctx, query.version))
  const targets = await (team ? targetsOf(ctx, team.id) : targetsOfOrganisation(ctx))
  return templateAnswer(ctx, version, targets)
}

type List = typeof api.listTemplateVersions

export async function listTemplateVersions(
  ctx: Ctx,
  { query }: Input<List>,
): Promise<Output<List>> {
  const rows = await versionsPage(ctx, { before: numberIn(query.cursor), limit: query.limit })
  const names = await namesOfMetrics(ctx)
  const { items, next } = page(rows, query.limit, (row) => String(row.number))
  return {
    items: items.map(({ changes, metricCount, ...row }) => ({
      ...row,
      metricCount: metricCount ?? 0,
      changes: changes.map((change) => describeChange(change, names)),
    })),
    next,
  }
}

export async function templateAnswer(
  ctx: TemplateCtx,
  { metrics, changes, ...version }: StoredVersion,
  targets: Targets,
): Promise<Output<Read>> {
  const names = await namesOfMetrics(ctx)
  return {
    ...version,
    metrics: metrics.map(({ metricId, metric }) => ({
      ...metric,
      target: targets.get(metricId) ?? null,
    })),
    changes: changes.map((change) => describeChange(change, names)),
  }
}

async function storedVersion(ctx: TemplateCtx, number: number): Promise<StoredVersion> {
  const version = await versionNumbered(ctx, number)
  if (version) return version
  throw new Refusal('TemplateNotFound', `There is no template version ${number}.`, {
    version: number,
  })
}

async function namesOfMetrics(ctx: TemplateCtx): Promise<ReadonlyMap<string, string>> {
  return new Map((await everyMetric(ctx)).map(({ metric }) => [metric.key, metric.name]))
}

function numberIn(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined
  if (!/^\d{1,9}$/.test(cursor)) {
    throw new Refusal('InvalidInput', 'This cursor is not one of ours.')
  }
  return Number(cursor)
}
