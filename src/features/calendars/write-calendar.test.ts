import { expect, test } from 'vitest'
import { day, instant } from '#domain/instant.ts'
import { readICalendar } from '#testing/read-icalendar.ts'
import { type CalendarEvent, writeCalendar } from './write-calendar.ts'

const stampedAt = instant('2026-03-04T09:00:00Z')
const review: CalendarEvent = {
  uid: 'review-1@wellcycle',
  sequence: 3,
  title: 'SCORP review 2026-05',
  text: 'Facilitated by Ada.',
  place: 'Room 4',
  url: 'https://wellcycle.example.org/home/reviews/2026-05',
  when: { startsAt: instant('2026-03-29T00:30:00Z'), minutes: 120 },
  cancelled: false,
}
const calendarOf = (...events: CalendarEvent[]) =>
  readICalendar(writeCalendar({ name: 'Home', events, stampedAt }))

test('a calendar has what RFC 5545 asks of it and of each event', () => {
  const calendar = calendarOf(review)
  expect(calendar.name).toBe('VCALENDAR')
  expect(calendar.one('VERSION')).toBe('2.0')
  expect(calendar.one('PRODID')).toBe('-//Wellcycle//Wellcycle//EN')
  expect(calendar.one('METHOD')).toBeUndefined()
  const [event] = calendar.parts
  expect(event?.name).toBe('VEVENT')
  expect(event?.one('UID')).toBe('review-1@wellcycle')
  expect(event?.one('DTSTAMP')).toBe('20260304T090000Z')
  expect(event?.one('SEQUENCE')).toBe('3')
  expect(event?.one('STATUS')).toBe('CONFIRMED')
  expect(event?.one('LOCATION')).toBe('Room 4')
})

test('times are instants in UTC, also across the night in which the clocks change', () => {
  const [event] = calendarOf(review).parts
  expect(event?.one('DTSTART')).toBe('20260329T003000Z')
  expect(event?.one('DTEND')).toBe('20260329T023000Z')
})

test('a day is a day in every time zone', () => {
  const [event] = calendarOf({ ...review, when: { on: day('2026-03-29') } }).parts
  expect(event?.properties).toContainEqual({
    name: 'DTSTART',
    parameters: 'VALUE=DATE',
    value: '20260329',
  })
  expect(event?.one('TRANSP')).toBe('TRANSPARENT')
})

test('what is cancelled says so', () => {
  expect(calendarOf({ ...review, cancelled: true }).parts[0]?.one('STATUS')).toBe('CANCELLED')
})

test('hostile and long text stays text', () => {
  const title = 'A;b,c\\n "quoted" ünï 🦦 '.repeat(12).trim()
  const hostile = 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\nUID:evil\u2028\u0007\u0085end'
  const calendar = calendarOf({ ...review, title, place: hostile, text: hostile })
  expect(calendar.parts).toHaveLength(1)
  const [event] = calendar.parts
  expect(event?.one('SUMMARY')).toBe(title)
  expect(event?.one('LOCATION')).toBe('x END:VEVENT BEGIN:VEVENT UID:evil end')
  expect(event?.one('DESCRIPTION')).toBe('x\nEND:VEVENT\nBEGIN:VEVENT\nUID:evil\n  end')
  expect(event?.one('UID')).toBe('review-1@wellcycle')
})

test('an invitation names organiser and attendees, whatever they are called', () => {
  const invitation = {
    method: 'REQUEST',
    organiser: { name: 'Ada "the" Admin; chair', address: 'ada@example.org' },
    attendees: [
      { name: 'Otto\r\nATTENDEE:mailto:evil@example.org', address: 'otto@example.org' },
      { name: '', address: 'bea@example.org' },
    ],
  } as const
  const text = writeCalendar({ name: null, events: [review], stampedAt, invitation })
  const calendar = readICalendar(text)
  expect(calendar.one('METHOD')).toBe('REQUEST')
  const [event] = calendar.parts
  expect(event?.one('ORGANIZER')?.toLowerCase()).toBe('mailto:ada@example.org')
  const attendees = event?.properties.filter(({ name }) => name === 'ATTENDEE') ?? []
  expect(attendees.map(({ value }) => value.toLowerCase())).toEqual([
    'mailto:otto@example.org',
    'mailto:bea@example.org',
  ])
  expect(attendees[0]?.parameters).toContain('PARTSTAT=NEEDS-ACTION')
  expect(attendees[0]?.parameters).toContain('RSVP=TRUE')
})
