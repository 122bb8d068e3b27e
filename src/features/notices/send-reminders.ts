import { recordWrite } from '#features/audit/record-write.ts'
import { mailPage } from '#features/notifications/mail-page.ts'
import { sendMail } from '#features/notifications/send-mail.ts'
import type { Ctx } from '#platform/context.ts'
import { type MatrixRow, matrixOf } from './acknowledgement-store.ts'
import { insertReminders, leadsOfTeams } from './reminder-store.ts'
import type { NoticeRow } from './store.ts'

export type Sent = { readonly teams: MatrixRow[]; readonly recipients: number }

/**
 * Mails the leads of the teams that have not acknowledged, of one team or of all; each team once per
 * occasion. Answers whom it reminded now.
 */
export async function sendReminders(
  ctx: Ctx,
  notice: NoticeRow,
  { occasion, teamId }: { readonly occasion: string; readonly teamId: string | null },
): Promise<Sent> {
  const silent = (await matrixOf(ctx, notice.id)).filter(
    (team) => team.acknowledged === null && (teamId === null || team.teamId === teamId),
  )
  const teamIds = silent.map((team) => team.teamId)
  const reminded = await insertReminders(ctx, notice.id, teamIds, occasion)
  const teams = silent.filter((team) => reminded.has(team.teamId))
  if (teams.length === 0) return { teams, recipients: 0 }
  const to = await leadsOfTeams(ctx, [...reminded])
  await sendMail(ctx, {
    to,
    subject: `Please acknowledge: ${notice.title}`,
    ...mailPage(pageOf(ctx, notice)),
    key: `notice ${notice.id} ${occasion}`,
    kind: 'reminder',
  })
  await recordWrite(ctx, {
    action: 'notice.reminded',
    subject: notice.title,
    before: null,
    after: { teams: teams.map(({ slug }) => slug), recipients: to.length, occasion },
  })
  return { teams, recipients: to.length }
}

function pageOf(ctx: Ctx, { id, title, text, effectiveOn, publishedBy }: NoticeRow) {
  const { publicUrl } = ctx.installation
  return {
    title,
    paragraphs: [
      `This notice has been published by ${publishedBy ?? 'an architect'} and takes effect on ${effectiveOn}. Your team has not acknowledged it yet.`,
      ...(text === '' ? [] : [text]),
      'Anybody of the team can acknowledge it, once it has been read together.',
    ],
    link: {
      label: 'Read and acknowledge',
      url: `${publicUrl}/${ctx.organisationInForce.slug}/notices?notice=${id}`,
    },
  }
}
