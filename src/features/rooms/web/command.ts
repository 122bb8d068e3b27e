// What a person says or presses in the room and that is worth as much a minute later: it may wait.
// Moving on, pausing and the like are not here: they make no sense when the moment is over.
import { z } from 'zod'
import {
  addMinutes,
  askQuestion,
  captureThing,
  decideQuestion,
  react,
  speakFor,
  votePace,
} from '../api.ts'

const id = z.string()

export const Command = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('capture'), body: captureThing.body }),
  z.object({ kind: z.literal('withdraw-capture'), capture: id }),
  z.object({ kind: z.literal('raise-hand'), hand: id }),
  z.object({ kind: z.literal('lower-hand'), hand: id, called: z.enum(['true', 'false']) }),
  z.object({ kind: z.literal('ask'), body: askQuestion.body }),
  z.object({ kind: z.literal('decide'), question: id, body: decideQuestion.body }),
  z.object({ kind: z.literal('pace'), body: votePace.body }),
  z.object({ kind: z.literal('react'), body: react.body }),
  z.object({ kind: z.literal('withdraw-reaction'), reaction: id }),
  z.object({ kind: z.literal('speak-for'), body: speakFor.body }),
  z.object({ kind: z.literal('minutes'), body: addMinutes.body }),
  z.object({ kind: z.literal('score'), score: z.number() }),
])
export type Command = Readonly<z.output<typeof Command>>
