// What is being written down: kept while it is typed, linked to what was talked about when it began.
import { z } from 'zod'
import { type Day, day } from '#domain/instant.ts'
import { captureKinds } from '../api.ts'
import type { Command } from './command.ts'

const About = z.object({
  item: z.string().nullable(),
  team: z.object({ slug: z.string(), name: z.string() }).nullable(),
  metric: z.object({ key: z.string(), name: z.string() }).nullable(),
})
export type About = Readonly<z.output<typeof About>>

const Draft = z.object({
  kind: z.enum(captureKinds),
  text: z.string(),
  /** Null until something is typed. */
  about: About.nullable(),
  owner: z.string(),
  dueOn: z.string(),
  helper: z.string(),
  prevented: z.boolean(),
})
export type CaptureDraft = Readonly<z.output<typeof Draft>>

export const emptyDraft: CaptureDraft = {
  kind: 'action',
  text: '',
  about: null,
  owner: '',
  dueOn: '',
  helper: '',
  prevented: false,
}

export function readDraft(json: string | null): CaptureDraft {
  return json?.startsWith('{') ? (Draft.safeParse(JSON.parse(json)).data ?? emptyDraft) : emptyDraft
}

/** A draft that holds nothing typed is not worth keeping. */
export function isEmptyDraft({ text }: CaptureDraft): boolean {
  return text === ''
}

type CaptureCommand = Extract<Command, { kind: 'capture' }>

/** Sends only what goes with the kind; null while there is no text. */
export function captureOf(draft: CaptureDraft, about: About, id: string): CaptureCommand | null {
  const text = draft.text.trim()
  if (text === '') return null
  const { kind } = draft
  const isDue = kind === 'action' || kind === 'investigation'
  return {
    kind: 'capture',
    body: {
      id,
      kind,
      text,
      item: about.item,
      team: about.team?.slug ?? null,
      metric: about.metric?.key ?? null,
      helper: kind === 'help' && draft.helper !== '' ? draft.helper : null,
      owner: isDue && draft.owner !== '' ? draft.owner : null,
      dueOn: isDue && draft.dueOn !== '' ? draft.dueOn : null,
      prevented: kind === 'win' && draft.prevented,
    },
  }
}

/** The draft again, of a capture that was refused. */
export function draftOf({ body }: CaptureCommand, about: About): CaptureDraft {
  return {
    kind: body.kind,
    text: body.text,
    about,
    owner: body.owner ?? '',
    dueOn: body.dueOn ?? '',
    helper: body.helper ?? '',
    prevented: body.prevented,
  }
}

/** What is to be found out has a date, unless somebody chose another one. */
export function dated(draft: CaptureDraft, nowMs: number): CaptureDraft {
  if (draft.kind !== 'investigation' || draft.dueOn !== '') return draft
  return { ...draft, dueOn: findOutBy(nowMs) }
}

const reviewDays = 14

/** An investigation is due by the next review, so that somebody asks. */
function findOutBy(nowMs: number): Day {
  return day(new Date(nowMs + reviewDays * 86_400_000).toISOString().slice(0, 10))
}
