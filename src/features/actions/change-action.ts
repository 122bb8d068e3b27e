import type { Input, Output } from '#api/endpoint.ts'
import { changedFields, type FieldChange } from '#domain/action-change.ts'
import { presentPerson } from '#features/access/read-person.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import { teamBySlug } from '#features/teams/read-teams.ts'
import { metricByKey } from '#features/templates/read-metrics.ts'
import type { Ctx } from '#platform/context.ts'
import type { ActionRow } from './action-list-store.ts'
import type * as api from './api.ts'
import { actionNow, holdAction } from './find-action.ts'
import { insertChange } from './history-store.ts'
import { requireActionWork } from './policy.ts'
import { refuseUnseenChange } from './refuse-unseen-change.ts'
import { updateAction } from './store.ts'
import { subjectOf } from './subject-of.ts'

type Change = typeof api.changeAction
type Body = Input<Change>['body']

export async function changeAction(
  ctx: Ctx,
  { params, body }: Input<Change>,
): Promise<Output<Change>> {
  const before = await holdAction(ctx, params.action)
  requireActionWork(ctx.actor, before)
  const after = await wantedAction(ctx, before, body)
  if (after.teamId !== before.teamId) requireActionWork(ctx.actor, after)
  const fields = changedFields(shown(before), shown(after))
  if (fields.length === 0) return actionNow(ctx, before.id)
  await refuseUnseenChange(ctx, before, body.revision, fields)
  const revision = before.revision + 1
  await updateAction(ctx, before.id, revision, {
    text: after.text,
    kind: after.kind,
    team_id: after.teamId,
    owner_id: after.ownerId,
    due_on: after.dueOn,
    pillar: after.pillar,
    metric_id: after.metricId,
    link: after.link,
  })
  await insertChange(ctx, before.id, { revision, fields })
  await recordWrite(ctx, {
    action: 'action.changed',
    subject: subjectOf(after),
    before: told(fields, 'from'),
    after: told(fields, 'to'),
  })
  return actionNow(ctx, before.id)
}

/** As it would be; a metric that comes to an action without a pillar brings its own. */
async function wantedAction(ctx: Ctx, before: ActionRow, body: Body): Promise<ActionRow> {
  const { text = before.text, kind = before.kind } = body
  const { dueOn = before.dueOn, link = before.link } = body
  const team = await wanted(body.team, before.teamSlug, (slug) => teamBySlug(ctx, slug))
  const owner = await wanted(body.owner, before.ownerId, (id) => presentPerson(ctx, id))
  const known = await wanted(body.metric, before.metricKey, (key) => metricByKey(ctx, key))
  const brought = known?.to?.metric.pillar ?? null
  return {
    ...before,
    text,
    kind,
    dueOn,
    link,
    ...(team && { teamId: team.to?.id ?? null, teamName: team.to?.name ?? null }),
    ...(owner && { ownerId: owner.to?.id ?? null, ownerName: owner.to?.name ?? null }),
    ...(known && {
      metricId: known.to?.metricId ?? null,
      metricKey: known.to?.metric.key ?? null,
    }),
    pillar: body.pillar === undefined ? (before.pillar ?? brought) : body.pillar,
  }
}

/** What another name stands for; null when nothing else is wanted than what is there. */
async function wanted<Found>(
  name: string | null | undefined,
  before: string | null,
  find: (name: string) => Promise<Found>,
): Promise<{ to: Found | null } | null> {
  if (name === undefined || name === before) return null
  return { to: name === null ? null : await find(name) }
}

function shown(action: ActionRow) {
  return {
    text: action.text,
    kind: action.kind,
    team: action.teamName,
    owner: action.ownerName,
    due: action.dueOn,
    pillar: action.pillar,
    metric: action.metricKey,
    link: action.link,
  }
}

function told(fields: readonly FieldChange[], side: 'from' | 'to') {
  return Object.fromEntries(fields.map((change) => [change.field, change[side]]))
}
