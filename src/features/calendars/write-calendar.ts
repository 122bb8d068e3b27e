// iCalendar (RFC 5545) by ical-generator: UTC instants, lines folded at 75 octets, text escaped.
import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
import { type Day, epochMs, type Instant } from '#domain/instant.ts'

export type CalendarEvent = {
  /** Stays the same for as long as the thing does. */
  readonly uid: string
  /** Grows with each change, so that the newest version wins. */
  readonly sequence: number
  readonly title: string
  readonly text: string
  readonly place: string
  readonly url: string
  readonly when: { readonly startsAt: Instant; readonly minutes: number } | { readonly on: Day }
  readonly cancelled: boolean
}

export type Mailbox = { readonly name: string; readonly address: string }

/** A meeting that a calendar program files, and answers to the organiser. */
export type Invitation = {
  readonly method: 'REQUEST' | 'CANCEL'
  readonly organiser: Mailbox
  readonly attendees: readonly Mailbox[]
}

type Calendar = {
  readonly name: string | null
  readonly events: readonly CalendarEvent[]
  readonly stampedAt: Instant
  readonly invitation?: Invitation
}

const product = { company: 'Wellcycle', product: 'Wellcycle', language: 'EN' }
const refreshSeconds = 3600

export function writeCalendar({ name, events, stampedAt, invitation }: Calendar): string {
  const calendar = ical({
    prodId: product,
    ...(name === null ? {} : { name: line(name), ttl: refreshSeconds }),
    ...(invitation ? { method: ICalCalendarMethod[invitation.method] } : {}),
  })
  for (const event of events) {
    calendar.createEvent({
      ...written(event),
      ...(invitation ? participants(invitation) : {}),
      stamp: new Date(epochMs(stampedAt)),
    })
  }
  return `${calendar.toString()}\r\n`
}

function written(event: CalendarEvent): ICalEventData {
  return {
    id: event.uid,
    sequence: event.sequence,
    summary: line(event.title),
    description: plain(event.text),
    location: line(event.place) || null,
    url: event.url,
    status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...span(event.when),
  }
}

type Span = Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'transparency'>

function span(when: CalendarEvent['when']): Span {
  if ('on' in when) {
    const start = new Date(`${when.on}T00:00:00Z`)
    return { start, allDay: true, transparency: ICalEventTransparency.TRANSPARENT }
  }
  const startMs = epochMs(when.startsAt)
  return { start: new Date(startMs), end: new Date(startMs + when.minutes * 60_000) }
}

function participants({ organiser, attendees }: Invitation): Partial<ICalEventData> {
  return {
    organizer: { name: line(organiser.name) || organiser.address, email: organiser.address },
    attendees: attendees.map(({ name, address }) => ({
      name: line(name) || address,
      email: address,
      role: ICalAttendeeRole.REQ,
      status: ICalAttendeeStatus.NEEDSACTION,
      rsvp: true,
    })),
  }
}

/** Control characters have no place in iCalendar text. */
function plain(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, ' ')
    .toWellFormed()
}

function line(text: string): string {
  return plain(text).replace(/\s+/g, ' ').trim()
}
