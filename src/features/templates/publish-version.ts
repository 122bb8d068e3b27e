import type { Pillar } from '#domain/pillar.ts'
import { Refusal } from '#domain/refusal.ts'
import { compareTemplates, type TemplateChange, type TemplateVersion } from '#domain/template.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import type { KnownMetric } from './metric-store.ts'
import { insertVersion, type StoredVersion } from './store.ts'

export type Publishing = {
  readonly pillars: readonly Pillar[]
  readonly metrics: readonly KnownMetric[]
  readonly note: string
}

/** Refuses a version that says the same as the one before, and one that somebody else published first. */
export async function publishVersion(
  ctx: Pick<Ctx, 'db' | 'organisation' | 'actor' | 'now' | 'requestId'>,
  previous: StoredVersion | null,
  { pillars, metrics, note }: Publishing,
): Promise<StoredVersion> {
  const number = (previous?.number ?? 0) + 1
  const version: StoredVersion = {
    number,
    pillars: [...pillars],
    metrics: [...metrics],
    note,
    publishedBy: ctx.actor.name,
    publishedAt: ctx.now,
    changes: templateDifference(previous, { pillars, metrics }),
  }
  if (version.changes.length === 0) throw nothingChanged()
  if (!(await insertVersion(ctx, version))) throw templateMovedOn(number)
  await recordWrite(ctx, {
    action: 'template.published',
    subject: `version ${number}`,
    before: previous && summaryOf(previous),
    after: { ...summaryOf(version), note },
  })
  return version
}

type Compared = Pick<Publishing, 'pillars' | 'metrics'>

/** Targets are set beside the versions, so they are no part of the difference. */
export function templateDifference(older: Compared | null, newer: Compared): TemplateChange[] {
  return compareTemplates(compared(older ?? { pillars: [], metrics: [] }), compared(newer))
}

function compared({ pillars, metrics }: Compared): TemplateVersion {
  return {
    number: 0,
    note: '',
    pillars,
    metrics: metrics.map(({ metric }) => ({ metric, target: null })),
  }
}

function summaryOf({ number, pillars, metrics }: StoredVersion) {
  return { number, pillars, metrics: metrics.map(({ metric }) => metric.key) }
}

export function templateMovedOn(inForce: number): Refusal {
  return new Refusal(
    'TemplateMovedOn',
    'Somebody published a version meanwhile. Look at it, then publish yours on top.',
    { inForce },
  )
}

export function nothingChanged(): Refusal {
  return new Refusal('NothingChanged', 'This is the template that is in force already.')
}
