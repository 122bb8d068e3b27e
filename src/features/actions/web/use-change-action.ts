import { useState } from 'react'
import { z } from 'zod'
import { ApiProblem } from '#api/call.ts'
import type { Input } from '#api/endpoint.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { useOfferUndo } from '#web/ui/undo-toast.tsx'
import { ActionDetail, changeAction } from '../api.ts'
import { type Action, actionReads } from './action.ts'
import { actionTexts as texts } from './texts.ts'
import { useRefreshActions } from './use-refresh-actions.ts'

type Sent = Omit<Input<typeof changeAction>['body'], 'revision'>
/** Days as text, as fields hold them. */
export type ActionPatch = { readonly [Field in keyof Sent]?: string | null }

const Collision = z.object({ revision: z.number(), changes: ActionDetail.shape.history })

/** Somebody else changed the same field: what they said, and what would be saved over it. */
export type Collided = z.output<typeof Collision> & { readonly patch: ActionPatch }

export function useChangeAction(action: Action) {
  const t = useText()
  const offerUndo = useOfferUndo()
  const { slug: organisation } = useOrganisation()
  const [collided, setCollided] = useState<Collided | null>(null)
  const refresh = useRefreshActions()
  const write = useWrite(changeAction, { refreshes: actionReads })
  const send = (patch: ActionPatch, revision: number) => ({
    params: { organisation, action: action.id },
    body: { ...patch, revision } as Input<typeof changeAction>['body'],
  })
  const save = (patch: ActionPatch, revision = action.revision) => {
    setCollided(null)
    write.mutate(send(patch, revision), {
      onSuccess: (after) => {
        if (after.revision === action.revision) return
        const undo = () => write.mutate(send(patchBack(action, patch), after.revision))
        offerUndo({ text: t(texts.saved), undo })
      },
      onError: (error) => {
        const told = error instanceof ApiProblem && Collision.safeParse(error.details).data
        if (!told) return
        setCollided({ ...told, patch })
        refresh()
      },
    })
  }
  return {
    save,
    collided,
    error: collided === null ? write.error : null,
    letGo: () => setCollided(null),
  }
}

function patchBack(action: Action, patch: ActionPatch): ActionPatch {
  const before: Required<ActionPatch> = {
    text: action.text,
    kind: action.kind,
    team: action.team?.slug ?? null,
    owner: action.owner?.id ?? null,
    dueOn: action.dueOn,
    pillar: action.pillar,
    metric: action.metric?.key ?? null,
    link: action.link,
  }
  return Object.fromEntries(Object.entries(before).filter(([field]) => Object.hasOwn(patch, field)))
}
