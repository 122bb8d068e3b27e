// What the sample organisation is made of, read from content/sample-organisation.json.
import { z } from 'zod'
import { membershipRoles, roles } from '#domain/role.ts'
import { Target } from '#features/templates/api.ts'
import file from '../../../content/sample-organisation.json' with { type: 'json' }

/** Reports of the sample: the last one is that of the running cycle. */
export const sampleCycles = 26

export const factNames = [
  'requests',
  'spend',
  'waste',
  'deploys',
  'leadTimeHours',
  'changeFailShare',
  'issues',
  'pages',
  'tests',
  'testedShare',
  'errorShare',
  'incidents',
  'hoursToRecover',
  'p95Ms',
  'throttledShare',
  'vulnerabilities',
  'overdueShare',
  'threats',
] as const
export type FactName = (typeof factNames)[number]

const cycle = z
  .int()
  .min(0)
  .max(sampleCycles - 1)
const level = z.number().positive()

const Story = z.object({
  fact: z.enum(factNames),
  shape: z.enum(['step', 'drift', 'spike']),
  from: cycle,
  to: cycle.optional(),
  /** What the level is multiplied by. */
  factor: level,
  /** Of the line in the first cycle. */
  note: z.string().optional(),
  win: z.object({ at: cycle, text: z.string() }).optional(),
})

const Gap = z.object({
  metric: z.string(),
  state: z.enum(['missing', 'not-applicable', 'failed']),
  reason: z.string().min(1),
  from: cycle,
  to: cycle,
})

const Source = z.object({
  origin: z.enum(['token', 'connection']),
  name: z.string(),
  /** Typed by hand before that cycle. */
  from: cycle,
  metrics: z.array(z.string()),
})

const Team = z.object({
  name: z.string(),
  purpose: z.string(),
  workloads: z.array(
    z.object({
      name: z.string(),
      description: z.string(),
      /** Of the team's requests and spend. */
      share: z.number().positive().max(1),
      /** Its latency as a multiple of the team's. */
      slowness: level,
    }),
  ),
  people: z.array(z.object({ name: z.string(), role: z.enum(membershipRoles) })).min(2),
  levels: z.partialRecord(z.enum(factNames), level),
  sources: z.array(Source),
  stories: z.array(Story),
  gaps: z.array(Gap),
  targets: z.array(Target.extend({ metric: z.string() })).default([]),
  /** On lines, beside those of the stories. */
  notes: z.array(z.object({ at: cycle, metric: z.string(), text: z.string() })),
  wins: z.array(z.object({ at: cycle, metric: z.string().nullable(), text: z.string() })),
  reportNotes: z.array(z.object({ at: cycle, text: z.string() })),
})

const Content = z.object({
  name: z.string(),
  people: z.array(z.object({ name: z.string(), role: z.enum(roles) })),
  templateNote: z.string(),
  targets: z.array(Target.extend({ metric: z.string() })),
  /** Of a cycle, where a team has none of its own. */
  levels: z.record(z.enum(factNames), level),
  reasons: z.object({ missing: z.array(z.string()).min(1), failed: z.array(z.string()).min(1) }),
  teams: z.array(Team),
})

export type SampleContent = z.output<typeof Content>
export type SampleTeam = SampleContent['teams'][number]
export type SampleStory = SampleTeam['stories'][number]

export function sampleContent(): SampleContent {
  return Content.parse(file)
}
