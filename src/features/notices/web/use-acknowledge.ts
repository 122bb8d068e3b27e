import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { useOfferUndo } from '#web/ui/undo-toast.tsx'
import { acknowledgeNotice, takeBackAcknowledgement } from '../api.ts'
import { noticeReads } from './notice.ts'
import { noticeTexts as texts } from './texts.ts'

type Team = { readonly slug: string; readonly name: string }

export function useAcknowledge() {
  const t = useText()
  const offerUndo = useOfferUndo()
  const { slug: organisation } = useOrganisation()
  const takeBack = useWrite(takeBackAcknowledgement, { refreshes: noticeReads })
  const give = useWrite(acknowledgeNotice, { refreshes: noticeReads })
  return {
    error: give.error ?? takeBack.error,
    isPending: give.isPending,
    acknowledge: (notice: string, team: Team) => {
      const params = { organisation, notice, team: team.slug }
      const onSuccess = () =>
        offerUndo({
          text: t(texts.acknowledgedNow, { team: team.name }),
          undo: () => takeBack.mutate({ params }),
        })
      give.mutate({ params, body: {} }, { onSuccess })
    },
  }
}
