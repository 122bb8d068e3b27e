import { v7 as newId } from 'uuid'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { useOfferUndo } from '#web/ui/undo-toast.tsx'
import { addWin, takeWinBack } from '../api.ts'
import { winTexts as texts } from './texts.ts'
import { type ToldWin, winReads } from './win.ts'

export type WinDraft = {
  readonly id: string
  readonly team: string | null
  readonly cycle?: string
  readonly text: string
  readonly metric: string | null
  readonly prevented: boolean
  readonly action: string | null
}

export function emptyDraft(team: string | null): WinDraft {
  return { id: newId(), team, text: '', metric: null, prevented: false, action: null }
}

/** What was pressed may be gone with what it told: the reader goes on from the page's title. */
export function keepFocus() {
  if (document.activeElement !== document.body) return
  document.getElementById('page-title')?.focus({ preventScroll: true })
}

/** Tells wins and takes them back, each with the way back. */
export function useTellWin() {
  const t = useText()
  const offerUndo = useOfferUndo()
  const { slug: organisation } = useOrganisation()
  const add = useWrite(addWin, { refreshes: winReads })
  const remove = useWrite(takeWinBack, { refreshes: winReads })
  const params = { organisation }
  const tell = (draft: WinDraft, onTold: () => void = () => undefined) =>
    add.mutate(
      { params, body: draft },
      {
        onSuccess: ({ id }) => {
          onTold()
          keepFocus()
          const undo = () => remove.mutate({ params: { ...params, win: id } })
          offerUndo({ text: t(texts.told), undo })
        },
      },
    )
  const takeBack = ({ id, team, cycle, text, metric, prevented, action }: ToldWin) => {
    const of = { team: team?.slug ?? null, metric: metric?.key ?? null, action }
    const again = { ...of, cycle, text, prevented }
    const undo = () => add.mutate({ params, body: { id: newId(), ...again } })
    const onSuccess = () => {
      keepFocus()
      offerUndo({ text: t(texts.removed), undo })
    }
    remove.mutate({ params: { ...params, win: id } }, { onSuccess })
  }
  return { tell, takeBack, error: add.error ?? remove.error, isPending: add.isPending }
}
