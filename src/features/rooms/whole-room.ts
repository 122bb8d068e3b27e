import { type Audience, roomFor } from '#domain/review-room.ts'
import { cycleByKey } from '#features/cycles/read-cycles.ts'
import { seatOf } from '#features/facilitation/seat-of-review.ts'
import { agendaOf } from '#features/reviews/agenda-of-review.ts'
import { reviewOfCycle } from '#features/reviews/find-review.ts'
import { agendaTold } from '#features/reviews/review-answer.ts'
import type { Ctx } from '#platform/context.ts'
import { selectCaptures } from './capture-store.ts'
import { selectHands } from './hand-store.ts'
import { selectPace } from './pace-store.ts'
import { selectPeople } from './people-store.ts'
import { selectQuestions } from './question-store.ts'
import { selectReactions } from './reaction-store.ts'
import type { Room } from './room-answer.ts'
import { selectRoom } from './room-store.ts'
import { asOfOneMoment } from './snapshot-store.ts'
import { stateOfRoom } from './state-of-room.ts'

type WholeCtx = Pick<Ctx, 'db' | 'organisation' | 'now'>

/** As of the room's last event, as this audience may see it. Throws CycleNotFound, ReviewNotFound. */
export async function wholeRoom(
  ctx: WholeCtx,
  cycleKey: string,
  audience: Audience,
): Promise<Room> {
  const cycle = await cycleByKey(ctx, cycleKey)
  const room = await asOfOneMoment(ctx.db, async (db): Promise<Room> => {
    const at = { ...ctx, db }
    const review = await reviewOfCycle(at, cycleKey)
    const { clock, spotlight, sequence } = await selectRoom(at, review.id)
    return {
      cycle,
      state: await stateOfRoom(at, review),
      clock,
      agenda: agendaTold(await agendaOf(at, review.id)),
      seat: await seatOf(at, review),
      spotlight,
      pace: await selectPace(at, review.id),
      people: await selectPeople(at, review.id),
      hands: await selectHands(at, review.id),
      questions: await selectQuestions(at, review.id),
      reactions: await selectReactions(at, review.id),
      captures: await selectCaptures(at, review.id),
      sequence,
      now: ctx.now,
    }
  })
  return roomFor(audience, room)
}
