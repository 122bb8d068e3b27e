import { judgeActionEffect } from '#features/actions/judge-action-effect.ts'
import { moveAction } from '#features/actions/move-action.ts'
import { noteAction } from '#features/actions/note-action.ts'
import type { Ctx } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'
import { inSample } from './found-teams.ts'
import { known } from './sample-cast.ts'
import type { SampleAction } from './sample-process.ts'
import type { Teller, Telling } from './telling.ts'

/** What became of actions that were opened in the reviews. */
export function tellActions(teller: Teller): Telling[] {
  return teller.process.actions.flatMap((action) => tellAction(action, teller))
}

function tellAction(action: SampleAction, { cast, told }: Teller): Telling[] {
  const { owner, text, effect } = action
  if (owner === null) return []
  const on = () => ({
    params: { ...inSample, action: known(told, text) },
    query: undefined,
  })
  return [
    ...action.moves.map(({ when, state, reason }, place) => ({
      when,
      tell: (ctx: Ctx) => {
        const body = { revision: place + 1, state, reason }
        return moveAction(cast.as(owner, ctx), { ...on(), body })
      },
    })),
    ...action.notes.map((note) => ({
      when: note.when,
      tell: (ctx: Ctx) =>
        noteAction(cast.as(owner, ctx), { ...on(), body: { id: newId(), text: note.text } }),
    })),
    ...(effect ? [{ when: effect.when, tell: judge(effect) }] : []),
  ]

  function judge({ answer, note }: NonNullable<SampleAction['effect']>) {
    return (ctx: Ctx) =>
      judgeActionEffect(cast.as(owner ?? '', ctx), { ...on(), body: { id: newId(), answer, note } })
  }
}
