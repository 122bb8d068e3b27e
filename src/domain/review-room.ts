// The room of a review as everybody in it sees it: parts that are replaced as a whole and lists whose
// entries are replaced one by one, by numbered events that say what is. Whoever applies them in order,
// once or twice, sees the same room.

/** Facilitators see all; the room sees questions once they are shown; the wall sees no people's doings. */
export type Audience = 'facilitator' | 'room' | 'wall'

export type RoomPart = 'state' | 'clock' | 'agenda' | 'seat' | 'spotlight' | 'pace'
export type RoomList = 'people' | 'hands' | 'questions' | 'reactions' | 'captures'

type Entry = { readonly id: string }
type AskedQuestion = Entry & { readonly state: 'waiting' | 'shown' | 'answered' | 'set-aside' }
type Pace = { readonly slower: number; readonly fine: number; readonly faster: number }

/** What every room has; the contract says what is in it. */
export type AnyRoom = Readonly<Record<Exclude<RoomPart, 'pace'>, unknown>> &
  Readonly<Record<Exclude<RoomList, 'questions'>, readonly Entry[]>> & {
    readonly sequence: number
    readonly pace: Pace
    readonly questions: readonly AskedQuestion[]
  }

type Numbered = { readonly sequence: number }
export type AnyRoomEvent = Numbered &
  (
    | { readonly part: RoomPart; readonly value: unknown }
    | {
        readonly part: Exclude<RoomList, 'questions'>
        readonly key: string
        readonly value: Entry | null
      }
    | { readonly part: 'questions'; readonly key: string; readonly value: AskedQuestion | null }
  )

/** An event that the room has already changes nothing. */
export function applyRoomEvent<R extends AnyRoom>(room: R, event: AnyRoomEvent): R {
  if (event.sequence <= room.sequence) return room
  const value = 'key' in event ? withEntry(room[event.part], event.key, event.value) : event.value
  return { ...room, [event.part]: value, sequence: event.sequence }
}

/** In its place, or at the end; null removes it. */
function withEntry(list: readonly Entry[], key: string, entry: Entry | null): readonly Entry[] {
  if (entry === null) return list.filter(({ id }) => id !== key)
  return list.some(({ id }) => id === key)
    ? list.map((known) => (known.id === key ? entry : known))
    : [...list, entry]
}

const onTheWall: readonly (RoomPart | RoomList)[] = [
  'state',
  'clock',
  'agenda',
  'seat',
  'spotlight',
  'captures',
]

/** As this audience may see it: a question that is not shown is a removal. Null: nothing of it. */
export function eventFor<E extends AnyRoomEvent>(audience: Audience, event: E): E | null {
  if (audience === 'facilitator') return event
  if (audience === 'wall') return onTheWall.includes(event.part) ? event : null
  if (event.part !== 'questions' || event.value === null || isShown(event.value)) return event
  return { ...event, value: null }
}

/** As this audience may see it. */
export function roomFor<R extends AnyRoom>(audience: Audience, room: R): R {
  if (audience === 'facilitator') return room
  if (audience === 'room') return { ...room, questions: room.questions.filter(isShown) }
  const pace: Pace = { slower: 0, fine: 0, faster: 0 }
  return { ...room, pace, people: [], hands: [], questions: [], reactions: [] }
}

function isShown({ state }: AskedQuestion): boolean {
  return state === 'shown' || state === 'answered'
}

type Seated = Entry | null
type NamedOnSeat = {
  readonly holder: Seated
  readonly facilitator: Seated
  readonly coFacilitator: Seated
}

/** Of a person in the room: who sits on the seat and who is named for it see all. */
export function audienceOf(seat: NamedOnSeat, personId: string | null): Audience {
  const facilitators = [seat.holder, seat.facilitator, seat.coFacilitator]
  return facilitators.some((one) => one !== null && one.id === personId) ? 'facilitator' : 'room'
}
