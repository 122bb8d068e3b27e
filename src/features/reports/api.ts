import { z } from 'zod'
import { endpoint } from '#api/endpoint.ts'
import { pageOf, paging } from '#api/paging.ts'
import { cycleKey, id, instantAnswered, metricKey, pillar, slug, text } from '#api/words.ts'
import { origins } from '#domain/measurement.ts'
import { phraseCodes } from '#domain/phrase.ts'
import { assurances, variations } from '#domain/report-line.ts'
import { talkingPointRules } from '#domain/talking-points.ts'
import { Cycle } from '#features/cycles/api.ts'
import { Reading, Signal } from '#features/measurements/api.ts'
import { Metric, Target } from '#features/templates/api.ts'
import { Win } from '#features/wins/api.ts'

export const reportStates = ['draft', 'ready', 'presented'] as const

export const Phrase = z.object({
  /** Of content/phrases.en.json. */
  code: z.enum(phraseCodes),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
})

/** What a line says, as frozen with a ready report. */
export const LineFacts = z.object({
  now: Reading,
  origin: z.enum(origins).nullable(),
  /** Of the last review; null when there is none. */
  previous: Reading.nullable(),
  change: z
    .object({
      absolute: z.number(),
      percent: z.number().nullable(),
      points: z.number().nullable(),
    })
    .nullable(),
  normalRange: z.object({
    center: z.number().nullable(),
    lower: z.number().nullable(),
    upper: z.number().nullable(),
    maturity: z.enum(['none', 'trial', 'provisional', 'lockable', 'locked']),
  }),
  variation: z.enum(variations),
  assurance: z.enum(assurances),
  target: Target.nullable(),
  targetMet: z.boolean().nullable(),
  phrase: Phrase,
  /** Indexes are those of `recent`. */
  signals: z.array(Signal.extend({ isNew: z.boolean() })),
})

export const Note = z.object({ text: z.string(), by: z.string(), at: instantAnswered })

export const Line = LineFacts.extend({
  series: id,
  metric: Metric,
  workload: z.object({ slug, name: z.string() }).nullable(),
  currency: z.string().nullable(),
  /** Oldest first, at most 26 cycles, the reported one last; null where nothing was measured. */
  recent: z.array(z.object({ cycle: cycleKey, value: z.number().nullable() })),
  /** The value that somebody typed, which may stand beside a collected one. */
  typed: Reading.nullable(),
  note: Note.nullable(),
  lastNote: Note.extend({ cycle: cycleKey }).nullable(),
  /** The source that fills the line, if any. */
  connection: z.object({ id, name: z.string() }).nullable(),
})

const onTeam = z.object({ organisation: slug, team: slug })
const onReport = onTeam.extend({ cycle: cycleKey })
const reportRefusals = { TeamNotFound: 404, CycleNotFound: 404, ReportNotFound: 404 } as const

export const Report = z.object({
  team: z.object({ slug, name: z.string() }),
  cycle: Cycle,
  /** Neighbours that exist, for paging through time. */
  previousCycle: cycleKey.nullable(),
  nextCycle: cycleKey.nullable(),
  state: z.enum(reportStates),
  templateVersion: z.number().int(),
  note: z.string(),
  lastNote: z.object({ text: z.string(), cycle: cycleKey }).nullable(),
  editedBy: z.string().nullable(),
  editedAt: instantAnswered.nullable(),
  readyBy: z.string().nullable(),
  readyAt: instantAnswered.nullable(),
  lines: z.array(Line),
  talkingPoints: z.array(
    z.object({
      rule: z.enum(talkingPointRules.map((entry) => entry.rule)),
      series: id,
      guardOf: z.string().nullable(),
    }),
  ),
  wins: z.array(Win),
  proposedWins: z.array(z.object({ series: id, usually: z.number().nullable() })),
  /** Share of the lines with a value that filled themselves, 0 to 1. */
  automaticShare: z.number().nullable(),
})

export const readReport = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/teams/{team}/reports/{cycle}',
  access: 'read',
  summary: 'A team’s SCORP report: what changed, against what is normal',
  params: onReport,
  output: Report,
  refusals: reportRefusals,
})

export const listReports = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/teams/{team}/reports',
  access: 'read',
  summary: 'The reports of a team, newest first',
  params: onTeam,
  query: paging,
  output: pageOf(
    z.object({
      cycle: cycleKey,
      state: z.enum(reportStates),
      templateVersion: z.number().int(),
      readyAt: instantAnswered.nullable(),
    }),
  ),
  refusals: { TeamNotFound: 404 },
})

export const noteReport = endpoint({
  method: 'PUT',
  path: '/organisations/{organisation}/teams/{team}/reports/{cycle}/note',
  access: 'write',
  summary: 'Write the note of a report; empty text removes it',
  params: onReport,
  body: z.object({ text }),
  output: z.object({ text: z.string() }),
  refusals: { ...reportRefusals, ReportIsReady: 409 },
})

export const noteLine = endpoint({
  method: 'PUT',
  path: '/organisations/{organisation}/teams/{team}/reports/{cycle}/lines/{metric}/note',
  access: 'write',
  summary: 'Write the note of a line; empty text removes it',
  params: onReport.extend({ metric: metricKey }),
  query: z.object({ workload: slug.optional() }),
  body: z.object({ text }),
  output: z.object({ note: Note.nullable() }),
  refusals: { ...reportRefusals, LineNotFound: 404, ReportIsReady: 409 },
})

const stateAnswer = z.object({ state: z.enum(reportStates), readyAt: instantAnswered.nullable() })

export const markReportReady = endpoint({
  method: 'POST',
  path: '/organisations/{organisation}/teams/{team}/reports/{cycle}/readiness',
  access: 'write',
  summary: 'Freeze a report with its template version, values, limits, variation and targets',
  params: onReport,
  output: stateAnswer,
  refusals: { ...reportRefusals, ReportIsReady: 409 },
})

export const reopenReport = endpoint({
  method: 'DELETE',
  path: '/organisations/{organisation}/teams/{team}/reports/{cycle}/readiness',
  access: 'write',
  summary: 'Make a ready report a draft again, until it has been presented',
  params: onReport,
  output: stateAnswer,
  refusals: { ...reportRefusals, ReportIsDraft: 409, ReportIsPresented: 409 },
})

export const TeamReadiness = z.object({
  team: z.object({ slug, name: z.string() }),
  state: z.enum(reportStates),
  editedAt: instantAnswered.nullable(),
  filled: z.number().int(),
  missing: z.number().int(),
  explained: z.number().int(),
  failed: z.number().int(),
  notApplicable: z.number().int(),
  gaps: z.array(
    z.object({
      code: z.enum(['no-lines', 'values-missing', 'collections-failed', 'not-marked-ready']),
      metricKeys: z.array(z.string()),
    }),
  ),
})

export const readReadiness = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/cycles/{cycle}/readiness',
  access: 'read',
  summary: 'How far every team’s report is, teams by name',
  params: z.object({ organisation: slug, cycle: cycleKey }),
  query: paging,
  output: pageOf(TeamReadiness),
  refusals: { CycleNotFound: 404 },
})

export const TeamLatest = z.object({
  team: z.object({ slug, name: z.string() }),
  cycle: cycleKey,
  state: z.enum(reportStates),
  lines: z.array(
    LineFacts.omit({ signals: true }).extend({
      metric: z.string(),
      pillar,
      workload: slug.nullable(),
      currency: z.string().nullable(),
      hasNewSignal: z.boolean(),
    }),
  ),
})

export const listLatestReports = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/cycles/{cycle}/reports',
  access: 'read',
  summary: 'What every team’s report of a cycle says, line by line, teams by name',
  params: z.object({ organisation: slug, cycle: cycleKey }),
  query: paging.extend({ limit: z.coerce.number().int().min(1).max(500).default(100) }),
  output: pageOf(TeamLatest),
  refusals: { CycleNotFound: 404 },
})
