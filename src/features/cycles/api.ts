import { z } from 'zod'
import { endpoint } from '#api/endpoint.ts'
import { cycleKey, dayAnswered, daySent, instantAnswered, slug, timeZone } from '#api/words.ts'

const inOrganisation = z.object({ organisation: slug })

export const Cycle = z.object({
  key: cycleKey,
  starts: instantAnswered,
  ends: instantAnswered,
  startsOn: dayAnswered,
  /** Last day of the cycle. */
  endsOn: dayAnswered,
})

export const CycleCalendar = z.object({
  /** A day on which a cycle starts; the others follow from it. */
  anchorOn: dayAnswered,
  lengthDays: z.number().int(),
  /** Local time at which a cycle starts, "00:00". */
  startsAtTime: z.string(),
  timeZone: z.string(),
})

export const listCycles = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/cycles',
  access: 'read',
  summary: 'Cycles, newest first: the running one, those before it and the next',
  params: inOrganisation,
  /** `count`: the running one and those before it; the next comes on top. */
  query: z.object({ count: z.coerce.number().int().min(1).max(104).default(26) }),
  output: z.object({ current: cycleKey, items: z.array(Cycle) }),
  refusals: {},
})

export const readCycleCalendar = endpoint({
  method: 'GET',
  path: '/organisations/{organisation}/cycle-calendar',
  access: 'read',
  summary: 'When cycles start and how long they are; a change that was announced is told already',
  params: inOrganisation,
  output: CycleCalendar,
  refusals: {},
})

export const changeCycleCalendar = endpoint({
  method: 'PUT',
  path: '/organisations/{organisation}/cycle-calendar',
  access: 'write',
  summary: 'Change the calendar from a coming day on; cycles that began stay as they are',
  description:
    'The running cycle ends where the new calendar starts. A change that does not apply yet is replaced.',
  params: inOrganisation,
  body: z.object({
    anchorOn: daySent,
    lengthDays: z.number().int().min(7).max(92),
    startsAtTime: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time of day, such as 09:00'),
    timeZone,
  }),
  output: CycleCalendar,
  refusals: { AnchorInThePast: 422 },
})
