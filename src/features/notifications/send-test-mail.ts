import { requireAdministrator } from '#features/access/policy.ts'
import { recordWrite } from '#features/audit/record-write.ts'
import type { Ctx } from '#platform/context.ts'
import { mailPage } from './mail-page.ts'
import { requireMail, requirePerson } from './policy.ts'
import { recipientById } from './preference-store.ts'
import { sendMail } from './send-mail.ts'

export async function sendTestMail(ctx: Ctx): Promise<void> {
  requireAdministrator(ctx.actor)
  requireMail(ctx.installation)
  const recipient = await recipientById(ctx, requirePerson(ctx.actor))
  const title = 'Mail from Wellcycle works'
  const page = mailPage({
    title,
    paragraphs: [
      `This is the test mail that you asked for, from ${ctx.organisationInForce.name}.`,
      'Invitations, pre-reads, reminders and summaries of reviews come the same way.',
    ],
    link: {
      label: 'Open Wellcycle',
      url: `${ctx.installation.publicUrl}/${ctx.organisationInForce.slug}`,
    },
  })
  await sendMail(ctx, { to: [recipient], subject: title, ...page })
  await recordWrite(ctx, {
    action: 'mail.tested',
    subject: recipient.address,
    before: null,
    after: null,
  })
}
