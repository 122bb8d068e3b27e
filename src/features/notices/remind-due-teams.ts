import { epochMs, instantFromEpochMs } from '#domain/instant.ts'
import { localDay, localHour } from '#domain/local-day.ts'
import { reminderDay } from '#domain/notice-reminder.ts'
import type { Ctx, Installation } from '#platform/context.ts'
import { holdNotice, todayOf } from './find-notice.ts'
import { type OrganisationToRemind, organisationsWithNotices } from './reminder-store.ts'
import { sendReminders } from './send-reminders.ts'
import { type NoticeRow, noticesPage } from './store.ts'

/** Nobody is mailed at night; a morning that was missed is made up for later in the day. */
const morning = 8
const dayMs = 86_400_000
const most = 1000

export async function remindDueTeams(installation: Installation, requestId: string): Promise<void> {
  const now = installation.clock()
  const tomorrow = localDay(instantFromEpochMs(epochMs(now) + dayMs), 'UTC')
  for (const entry of await organisationsWithNotices(installation.db, tomorrow)) {
    if (localHour(now, entry.timeZone) < morning) continue
    await remindOrganisation({ ...ctxOf(installation, entry, requestId), now })
  }
}

async function remindOrganisation(ctx: Ctx): Promise<void> {
  const filter = { show: 'in-force', today: todayOf(ctx), withDrafts: false, limit: most } as const
  for (const { id } of await noticesPage(ctx, filter)) {
    await ctx.db.transaction().execute((db) => remindOf({ ...ctx, db }, id))
  }
}

async function remindOf(ctx: Ctx, id: string): Promise<void> {
  const notice = await holdNotice(ctx, id)
  const occasion = dueDay(ctx, notice)
  if (occasion === null || notice.acknowledged === notice.teams) return
  await sendReminders(ctx, notice, { occasion, teamId: null })
}

function dueDay(ctx: Ctx, notice: NoticeRow) {
  if (notice.publishedAt === null) return null
  const publishedOn = localDay(notice.publishedAt, ctx.organisationInForce.timeZone)
  return reminderDay({ ...notice, publishedOn }, todayOf(ctx))
}

function ctxOf(
  installation: Installation,
  { organisation, ...organisationInForce }: OrganisationToRemind,
  requestId: string,
): Ctx {
  const actor = { kind: 'system', name: 'Wellcycle' } as const
  const { db } = installation
  const now = installation.clock()
  return { installation, db, organisation, organisationInForce, actor, now, requestId }
}
