import { z } from 'zod'
import { endpoint } from '#api/endpoint.ts'
import { pageOf, paging } from '#api/paging.ts'
import { cycleKey, id, instantAnswered, instantSent, metricKey, slug, text } from '#api/words.ts'
import { techShareStates } from '#domain/tech-share.ts'
import { endedTopicStates, topicStates } from '#domain/topic.ts'

const inOrganisation = z.object({ organisation: slug })
const onTopic = inOrganisation.extend({ topic: id })
const found = { TopicNotFound: 404 } as const
/** Of one that was merged, only the merge can be undone. */
const standing = { ...found, TopicIsMerged: 409 } as const
const TeamNamed = z.object({ slug, name: z.string() })
const PersonNamed = z.object({ id, name: z.string() })
const MetricNamed = z.object({ key: metricKey, name: z.string() })
const said = text.min(1).max(500)

export const Topic = z.object({
  id,
  text: z.string(),
  state: z.enum(topicStates),
  metric: MetricNamed.nullable(),
  /** How often it came up: once per team and review, or per team and day; without a team per person. */
  mentions: z.number().int(),
  teams: z.array(TeamNamed),
  /** Cycles of the reviews in which it came up, oldest first. */
  reviews: z.array(cycleKey),
  since: instantAnswered,
  lastAt: instantAnswered,
  /** Came up in at least three reviews, or by at least three teams. */
  recurring: z.boolean(),
  parkedBy: z.string(),
  promotedBy: z.string().nullable(),
  promotedAt: instantAnswered.nullable(),
  /** What came of it, when it was ended. */
  outcome: z.string(),
  endedBy: z.string().nullable(),
  endedAt: instantAnswered.nullable(),
  /** The topic that it is counted with now. */
  mergedInto: z.object({ id, text: z.string() }).nullable(),
})

export const TopicDetail = Topic.extend({
  /** Oldest first, with those of the topics that were merged into it. */
  said: z.array(
    z.object({
      id,
      /** As it was worded. */
      text: z.string(),
      team: TeamNamed.nullable(),
      cycle: cycleKey.nullable(),
      by: z.string(),
      at: instantAnswered,
    }),
  ),
  merged: z.array(z.object({ id, text: z.string() })),
  techShares: z.array(z.object({ id, title: z.string(), state: z.enum(techShareStates) })),
})

export const listTopics = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/topics',
  access: 'read',
  summary: 'Topics, the most often mentioned first; merged ones are counted where they went',
  params: inOrganisation,
  query: paging.extend({
    show: z.enum(['open', 'parked', 'promoted', 'ended', 'all']).default('open'),
    search: z.string().max(100).optional(),
  }),
  output: pageOf(Topic),
  refusals: {},
})

export const readTopic = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/topics/{topic}',
  access: 'read',
  summary: 'A topic: who said it when, what was merged into it, its tech shares',
  params: onTopic,
  output: TopicDetail,
  refusals: found,
})

export const mentionTopic = endpoint({
  method: 'POST',
  path: '/organisations/{organisation}/topics',
  access: 'write',
  summary: 'Park a topic; said before, it counts and is opened again',
  description: 'The caller makes the id of the mention; the same id sent again counts nothing.',
  params: inOrganisation,
  body: z.object({
    id,
    text: said,
    team: slug.nullable().default(null),
    metric: metricKey.nullable().default(null),
  }),
  output: Topic,
  status: 201,
  refusals: { ...found, TeamNotFound: 404, MetricNotFound: 404 },
})

export const takeBackMention = endpoint({
  method: 'DELETE',
  path: '/organisations/{organisation}/topic-mentions/{mention}',
  access: 'write',
  summary: 'Take back what one has said; a topic that nobody else mentioned goes with it',
  params: inOrganisation.extend({ mention: id }),
  output: null,
  status: 204,
  refusals: { MentionNotFound: 404 },
})

export const changeTopic = endpoint({
  method: 'PATCH',
  path: '/organisations/{organisation}/topics/{topic}',
  access: 'write',
  summary: 'Word a topic better, or say which metric it is about',
  params: onTopic,
  body: z.object({ text: said, metric: metricKey.nullable() }).partial(),
  output: Topic,
  refusals: { ...standing, MetricNotFound: 404, TopicTextTaken: 409 },
})

export const promoteTopic = endpoint({
  method: 'PUT',
  path: '/organisations/{organisation}/topics/{topic}/promotion',
  access: 'write',
  summary: 'Bring a topic before the portfolio; again changes nothing',
  params: onTopic,
  body: z.object({}),
  output: Topic,
  refusals: { ...standing, TopicIsEnded: 409 },
})

export const parkTopicAgain = endpoint({
  method: 'DELETE',
  path: '/organisations/{organisation}/topics/{topic}/promotion',
  access: 'write',
  summary: 'Take a topic back from the portfolio',
  params: onTopic,
  output: Topic,
  refusals: { ...standing, TopicIsEnded: 409 },
})

export const endTopic = endpoint({
  method: 'PUT',
  path: '/organisations/{organisation}/topics/{topic}/end',
  access: 'write',
  summary: 'Say what came of a topic: discussed, or closed without',
  params: onTopic,
  body: z.object({ as: z.enum(endedTopicStates), outcome: text.min(1).max(1000) }),
  output: Topic,
  refusals: standing,
})

export const reopenTopic = endpoint({
  method: 'DELETE',
  path: '/organisations/{organisation}/topics/{topic}/end',
  access: 'write',
  summary: 'Open a topic again, as it was before its end',
  params: onTopic,
  output: Topic,
  refusals: standing,
})

export const mergeTopic = endpoint({
  method: 'PUT',
  path: '/organisations/{organisation}/topics/{topic}/merge',
  access: 'write',
  summary: 'Count a topic with another one from now on; answers that other one',
  params: onTopic,
  body: z.object({ into: id }),
  output: Topic,
  refusals: { ...standing, TopicIsEnded: 409, SameTopic: 422 },
})

export const undoMerge = endpoint({
  method: 'DELETE',
  path: '/organisations/{organisation}/topics/{topic}/merge',
  access: 'write',
  summary: 'Let a merged topic stand for itself again, with what was said of it',
  params: onTopic,
  output: Topic,
  refusals: found,
})

const onShare = inOrganisation.extend({ share: id })
const shareFound = { TechShareNotFound: 404 } as const
const title = z.string().trim().min(1).max(160)
const abstract = text.max(2000)
const minutes = z.number().int().min(5).max(480)
const place = z.string().trim().max(300)
const recordingUrl = z
  .url({ protocol: /^https?$/, error: 'An address that begins with https://' })
  .max(2000)

export const TechShare = z.object({
  id,
  title: z.string(),
  text: z.string(),
  state: z.enum(techShareStates),
  host: z
    .discriminatedUnion('kind', [
      PersonNamed.extend({ kind: z.literal('person') }),
      TeamNamed.extend({ kind: z.literal('team') }),
    ])
    .nullable(),
  startsAt: instantAnswered.nullable(),
  minutes: z.number().int(),
  /** Room or address of the call. */
  place: z.string(),
  recordingUrl: z.string().nullable(),
  topic: z.object({ id, text: z.string() }).nullable(),
  /** The cycle of the review in which it was offered. */
  cycle: cycleKey.nullable(),
  offeredBy: z.string(),
  /** How many would attend, and whether the caller is one of them. */
  interested: z.number().int(),
  iAmInterested: z.boolean(),
  /** The caller may set date, place and end. */
  mine: z.boolean(),
})

export const listTechShares = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/tech-shares',
  access: 'read',
  summary: 'Tech shares by date: those that come, those that are wanted, those that are over',
  description: '`planned` begins with the next one, the others with the latest.',
  params: inOrganisation,
  query: paging.extend({ show: z.enum(['planned', 'wanted', 'over']).default('planned') }),
  output: pageOf(TechShare),
  refusals: {},
})

export const readTechShare = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/tech-shares/{share}',
  access: 'read',
  summary: 'A tech share, with the people who would attend',
  params: onShare,
  output: TechShare.extend({ people: z.array(PersonNamed) }),
  refusals: shareFound,
})

const Host = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), id }),
  z.object({ kind: z.literal('team'), slug }),
])
const hostRefusals = { PersonNotFound: 404, TeamNotFound: 404 } as const

export const proposeTechShare = endpoint({
  method: 'POST',
  path: '/organisations/{organisation}/tech-shares',
  access: 'write',
  summary: 'Ask for a tech share or offer one, from a topic or out of the blue',
  description: 'The caller makes the id; the same id sent again proposes nothing.',
  params: inOrganisation,
  body: z.object({
    id,
    title,
    text: abstract.default(''),
    host: Host.nullable().default(null),
    topic: id.nullable().default(null),
  }),
  output: TechShare,
  status: 201,
  refusals: { ...shareFound, ...hostRefusals, ...found },
})

export const changeTechShare = endpoint({
  method: 'PATCH',
  path: '/organisations/{organisation}/tech-shares/{share}',
  access: 'write',
  summary: 'Change title, text, length, place or recording',
  params: onShare,
  body: z
    .object({ title, text: abstract, minutes, place, recordingUrl: recordingUrl.nullable() })
    .partial(),
  output: TechShare,
  refusals: shareFound,
})

export const hostTechShare = endpoint({
  method: 'PUT',
  path: '/organisations/{organisation}/tech-shares/{share}/host',
  access: 'write',
  summary: 'Volunteer, alone or as a team; null leaves the share without a host',
  description:
    'Architects and administrators may name anybody. What has a date keeps its host until another one is named.',
  params: onShare,
  body: z.object({ host: Host.nullable() }),
  output: TechShare,
  refusals: { ...shareFound, ...hostRefusals, TechShareNeedsHost: 422, TechShareIsOver: 409 },
})

export const scheduleTechShare = endpoint({
  method: 'PUT',
  path: '/organisations/{organisation}/tech-shares/{share}/schedule',
  access: 'write',
  summary: 'Set when and where it is; without a date it is wanted again',
  params: onShare,
  body: z.object({
    startsAt: instantSent.nullable(),
    minutes: minutes.optional(),
    place: place.optional(),
  }),
  output: TechShare,
  refusals: { ...shareFound, TechShareNeedsHost: 422, TechShareIsOver: 409 },
})

export const endTechShare = endpoint({
  method: 'PUT',
  path: '/organisations/{organisation}/tech-shares/{share}/end',
  access: 'write',
  summary: 'It was held, with the recording if there is one; or it is cancelled',
  params: onShare,
  body: z.object({
    as: z.enum(['held', 'cancelled']),
    recordingUrl: recordingUrl.nullable().optional(),
  }),
  output: TechShare,
  refusals: {
    ...shareFound,
    TechShareIsOver: 409,
    TechShareNotBegun: 409,
    TechShareNeedsDate: 422,
  },
})

export const takeUpTechShare = endpoint({
  method: 'DELETE',
  path: '/organisations/{organisation}/tech-shares/{share}/end',
  access: 'write',
  summary: 'Take a held or cancelled tech share up again, as it was before',
  params: onShare,
  output: TechShare,
  refusals: shareFound,
})

export const takeBackTechShare = endpoint({
  method: 'DELETE',
  path: '/organisations/{organisation}/tech-shares/{share}',
  access: 'write',
  summary: 'Take back a proposal that nobody has taken up',
  params: onShare,
  output: null,
  status: 204,
  refusals: { ...shareFound, TechShareChanged: 409 },
})

export const showInterest = endpoint({
  method: 'PUT',
  path: '/organisations/{organisation}/tech-shares/{share}/interest',
  access: 'write',
  summary: 'Say that one would attend; again changes nothing',
  params: onShare,
  body: z.object({}),
  output: TechShare,
  refusals: shareFound,
})

export const endInterest = endpoint({
  method: 'DELETE',
  path: '/organisations/{organisation}/tech-shares/{share}/interest',
  access: 'write',
  summary: 'Say that one would not attend after all',
  params: onShare,
  output: TechShare,
  refusals: shareFound,
})
