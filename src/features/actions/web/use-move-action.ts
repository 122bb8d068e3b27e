import type { ActionState } from '#domain/action.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { useOfferUndo } from '#web/ui/undo-toast.tsx'
import { moveAction } from '../api.ts'
import { type Action, actionReads } from './action.ts'
import { movedText } from './action-words.ts'
import { useRefreshActions } from './use-refresh-actions.ts'

type Standing = { readonly state: ActionState; readonly reason: string }

/** Changes a state at once and offers the way back to where it stood. */
export function useMoveAction() {
  const t = useText()
  const offerUndo = useOfferUndo()
  const { slug: organisation } = useOrganisation()
  const refresh = useRefreshActions()
  const write = useWrite(moveAction, { refreshes: actionReads })
  const send = (action: Pick<Action, 'id' | 'revision'>, { state, reason }: Standing) => ({
    params: { organisation, action: action.id },
    body: { revision: action.revision, state, reason },
  })
  const move = (action: Action, to: Standing) =>
    write.mutate(send(action, to), {
      onError: refresh,
      onSuccess: (after) => {
        if (after.revision === action.revision) return
        const undo = () => write.mutate(send(after, action))
        offerUndo({ text: movedText(t, to.state, action.text), undo })
      },
    })
  return { move, error: write.error, isPending: write.isPending }
}

export type MoveAction = ReturnType<typeof useMoveAction>['move']
