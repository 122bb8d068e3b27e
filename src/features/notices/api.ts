import { z } from 'zod'
import { endpoint } from '#api/endpoint.ts'
import { pageOf, paging } from '#api/paging.ts'
import { dayAnswered, daySent, id, instantAnswered, metricKey, slug, text } from '#api/words.ts'
import { noticePhases, severities } from '#domain/notice.ts'
import { Metric, Target } from '#features/templates/api.ts'

const inOrganisation = z.object({ organisation: slug })
const onNotice = inOrganisation.extend({ notice: id })
const onTeamOfNotice = onNotice.extend({ team: slug })
const found = { NoticeNotFound: 404 } as const
const TeamNamed = z.object({ slug, name: z.string() })
const Acknowledgement = z.object({ by: z.string(), at: instantAnswered })

export const Notice = z.object({
  id,
  title: z.string(),
  text: z.string(),
  severity: z.enum(severities),
  phase: z.enum(noticePhases),
  /** Null: every team. */
  audience: z.array(TeamNamed).nullable(),
  effectiveOn: dayAnswered,
  /** Its last day. */
  expiresOn: dayAnswered.nullable(),
  /** The metric that shows whether a team is there yet; without a target the team’s own counts. */
  proof: z.object({ metric: Metric, target: Target.nullable() }).nullable(),
  writtenBy: z.string(),
  publishedBy: z.string().nullable(),
  publishedAt: instantAnswered.nullable(),
  withdrawnReason: z.string(),
  /** Teams that it is for, and how many of them have acknowledged it. */
  teams: z.number().int(),
  acknowledged: z.number().int(),
  /** The caller’s own teams among them. */
  own: z.array(TeamNamed.extend({ acknowledged: Acknowledgement.nullable() })),
})

export const ProofFact = z.object({
  /** Unknown: not measured, or no target to meet. */
  state: z.enum(['there', 'not-yet', 'unknown']),
  /** Null where several workloads have one each. */
  value: z.number().nullable(),
  measured: z.number().int(),
  meeting: z.number().int(),
})

export const NoticeDetail = Notice.extend({
  /** By name. */
  matrix: z.array(
    TeamNamed.extend({
      acknowledged: Acknowledgement.nullable(),
      proof: ProofFact.nullable(),
      reminders: z.number().int(),
      remindedAt: instantAnswered.nullable(),
    }),
  ),
})

export const listNotices = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/notices',
  access: 'read',
  summary: 'Notices, the latest effective day first',
  description: 'Drafts are seen by architects and administrators.',
  params: inOrganisation,
  query: paging.extend({
    show: z.enum(['in-force', 'coming', 'over', 'draft', 'all']).default('in-force'),
  }),
  output: pageOf(Notice),
  refusals: {},
})

export const readNotice = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/notices/{notice}',
  access: 'read',
  summary: 'A notice, and team by team who has acknowledged it and what its metric says',
  params: onNotice,
  output: NoticeDetail,
  refusals: found,
})

const wording = {
  title: z.string().trim().min(1).max(160),
  text,
  severity: z.enum(severities),
  /** Null: every team. */
  audience: z.array(slug).min(1).max(500).nullable(),
  effectiveOn: daySent,
  expiresOn: daySent.nullable(),
  proof: z.object({ metric: metricKey, target: Target.nullable() }).nullable(),
}
const wordingRefusals = { TeamNotFound: 404, MetricNotFound: 404, NoticeEndsTooEarly: 422 } as const

export const draftNotice = endpoint({
  method: 'POST',
  path: '/organisations/{organisation}/notices',
  access: 'write',
  summary: 'Draft a notice',
  description: 'The caller makes the id; the same id sent again drafts nothing.',
  params: inOrganisation,
  body: z.object({
    id,
    ...wording,
    audience: wording.audience.default(null),
    expiresOn: wording.expiresOn.default(null),
    proof: wording.proof.default(null),
  }),
  output: Notice,
  status: 201,
  refusals: { ...wordingRefusals, ...found },
})

export const changeNotice = endpoint({
  method: 'PATCH',
  path: '/organisations/{organisation}/notices/{notice}',
  access: 'write',
  summary: 'Change a draft; of a published notice only the last day',
  description:
    'What teams have acknowledged does not change under them: withdraw it and write anew.',
  params: onNotice,
  body: z.object(wording).partial(),
  output: Notice,
  refusals: { ...found, ...wordingRefusals, NoticeIsPublished: 409 },
})

export const discardNotice = endpoint({
  method: 'DELETE',
  path: '/organisations/{organisation}/notices/{notice}',
  access: 'write',
  summary: 'Throw a draft away',
  params: onNotice,
  output: null,
  status: 204,
  refusals: { ...found, NoticeIsPublished: 409 },
})

export const publishNotice = endpoint({
  method: 'POST',
  path: '/organisations/{organisation}/notices/{notice}/publication',
  access: 'write',
  summary: 'Publish a draft, or put a withdrawn notice back; again changes nothing',
  params: onNotice,
  body: z.object({}),
  output: Notice,
  refusals: { ...found, NoticeEndsTooEarly: 422 },
})

export const withdrawNotice = endpoint({
  method: 'POST',
  path: '/organisations/{organisation}/notices/{notice}/withdrawal',
  access: 'write',
  summary: 'Withdraw a published notice; again changes nothing',
  params: onNotice,
  body: z.object({ reason: text.max(500).default('') }),
  output: Notice,
  refusals: { ...found, NoticeNotPublished: 409 },
})

const acknowledging = { ...found, TeamNotFound: 404, NoticeNotForTeam: 404, NoticeIsOver: 409 }

export const acknowledgeNotice = endpoint({
  method: 'PUT',
  path: '/organisations/{organisation}/notices/{notice}/acknowledgements/{team}',
  access: 'write',
  summary: 'Acknowledge a notice for one’s team; the first one to do so stays named',
  params: onTeamOfNotice,
  body: z.object({}),
  output: Notice,
  refusals: acknowledging,
})

export const takeBackAcknowledgement = endpoint({
  method: 'DELETE',
  path: '/organisations/{organisation}/notices/{notice}/acknowledgements/{team}',
  access: 'write',
  summary: 'Take the team’s acknowledgement back',
  params: onTeamOfNotice,
  output: Notice,
  refusals: acknowledging,
})

export const remindTeams = endpoint({
  method: 'POST',
  path: '/organisations/{organisation}/notices/{notice}/reminders',
  access: 'write',
  summary: 'Remind the leads of teams that have not acknowledged, now and by mail',
  params: onNotice,
  body: z.object({
    /** Made by the caller: the same one again sends nothing. */
    id,
    /** One team; all that have not acknowledged when left out. */
    team: slug.optional(),
  }),
  output: z.object({
    teams: z.array(TeamNamed),
    recipients: z.number().int(),
    /** False: no mail server is set up; the mails are kept. */
    mailIsSetUp: z.boolean(),
  }),
  refusals: { ...acknowledging },
})
