// What the people of the sample made of their numbers, read from content/sample-process.json.
import { z } from 'zod'
import { actionKinds, actionStates } from '#domain/action.ts'
import { effectAnswers } from '#domain/action-effect.ts'
import { maturityStages } from '#domain/maturity.ts'
import { severities } from '#domain/notice.ts'
import { corePillars } from '#domain/pillar.ts'
import { stances } from '#domain/proposal.ts'
import { endedTopicStates } from '#domain/topic.ts'
import { AgreementContent } from '#features/agreements/api.ts'
import file from '../../../content/sample-process.json' with { type: 'json' }
import { onDay, placeOfCycle, when } from './sample-calendar.ts'

const person = z.string()
const team = z.string()
const metric = z.string().nullable()
const text = z.string().min(1)
const done = z.object({ when, by: person })
const inReview = z.object({ at: placeOfCycle })

const Proposal = done.extend({
  title: text,
  why: text,
  change: AgreementContent.omit({ further: true }).extend({ further: z.string() }).partial(),
  stances: z.array(done.extend({ stance: z.enum(stances), comment: z.string() })),
  comments: z.array(done.extend({ text })),
  adopted: done.extend({ signed: z.array(person) }).nullable(),
})

const Review = inReview.extend({
  facilitator: person,
  coFacilitator: person,
  /** By the item’s title, where it took its own time. */
  minutes: z.record(z.string(), z.number().positive()),
  /** Teams that said beforehand that they cannot come. */
  absent: z.array(team).default([]),
  away: z.array(person),
  questions: z.array(z.object({ by: person.nullable(), team, text })).default([]),
  scores: z.array(z.int().min(1).max(5)),
  processChanges: z.array(z.object({ text, reason: text })).default([]),
})

const Action = z.object({
  /** The review in which it was written down. */
  opened: placeOfCycle,
  kind: z.enum(actionKinds).default('action'),
  team,
  text,
  owner: person.nullable(),
  dueInDays: z.int().positive().nullable(),
  metric,
  moves: z.array(z.object({ when, state: z.enum(actionStates), reason: z.string().default('') })),
  notes: z.array(z.object({ when, text })).default([]),
  effect: z.object({ when, answer: z.enum(effectAnswers), note: z.string() }).optional(),
})

const TechShare = z.object({
  title: text,
  text,
  /** In a review, or asked for by somebody who has a topic. */
  offered: inReview.extend({ team }).optional(),
  wanted: done.extend({ topic: text }).optional(),
  host: person.optional(),
  scheduled: z.object({ when, startsAt: when, minutes: z.int() }).optional(),
  held: z.object({ recording: z.string().nullable() }).nullable().default(null),
  interested: z.array(person),
})

const Notice = z.object({
  title: text,
  text,
  severity: z.enum(severities),
  by: person,
  published: when,
  effective: onDay,
  expires: onDay.nullable(),
  audience: z.array(team).nullable(),
  proof: z.object({ metric: z.string(), upper: z.number() }).nullable(),
  acknowledged: z.array(done),
})

const Pairing = z.object({
  offered: inReview.optional(),
  asked: done.optional(),
  helper: team.nullable(),
  helped: team,
  metric,
  text,
  accepted: done.nullable(),
  tried: done.nullable(),
  finished: done.extend({ outcome: text }).nullable(),
})

const Process = z.object({
  agreement: z.object({
    first: done.extend({ why: text, content: AgreementContent, signed: z.array(person) }),
    proposals: z.array(Proposal),
  }),
  reviewTemplates: z.array(done.extend({ bookedMinutes: z.int(), teamMinutes: z.int() })),
  reviews: z.array(Review),
  actions: z.array(Action),
  topics: z.object({
    parked: z.array(inReview.extend({ team, text, metric })),
    mentioned: z.array(done.extend({ team, text })),
    merged: z.array(done.extend({ text, into: text })),
    promoted: z.array(done.extend({ text })),
    ended: z.array(done.extend({ text, as: z.enum(endedTopicStates), outcome: text })),
  }),
  techShares: z.array(TechShare),
  notices: z.array(Notice),
  pairings: z.array(Pairing),
  wins: z.array(
    inReview.extend({ team: team.nullable(), by: person, text, metric, prevented: z.boolean() }),
  ),
  thanks: z.array(z.object({ when, win: text, by: z.array(person) })),
  maturity: z.array(
    done.extend({ stages: z.partialRecord(z.enum(corePillars), z.enum(maturityStages)) }),
  ),
})

export type SampleProcess = z.output<typeof Process>
export type SampleReview = SampleProcess['reviews'][number]
export type SampleAction = SampleProcess['actions'][number]

export function sampleProcess(): SampleProcess {
  return Process.parse(file)
}
