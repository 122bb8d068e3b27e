import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { useOfferUndo } from '#web/ui/undo-toast.tsx'
import { acknowledgeNotice, takeBackAcknowledgement } from '../api.ts'
import { noticeReads } from './notice.ts'
import { noticeTexts as texts } from './texts.ts'

export function useAcknowledge() {
  const t = useText()
  const offerUndo = useOfferUndo()
  const { slug: organisation } = useOrganisation()
  const takeBack = useWrite(takeBackAcknowledgement, { refreshes: noticeReads })
  const give = useWrite(acknowledgeNotice, {
    refreshes: noticeReads,
    onDone: ({ own }, { params }) => {
      const team = own.find(({ slug }) => slug === params.team)?.name ?? params.team
      const undo = () => takeBack.mutate({ params })
      offerUndo({ text: t(texts.acknowledgedNow, { team }), undo })
    },
  })
  return {
    error: give.error ?? takeBack.error,
    isPending: give.isPending,
    acknowledge: (notice: string, team: string) =>
      give.mutate({ params: { organisation, notice, team }, body: {} }),
  }
}
