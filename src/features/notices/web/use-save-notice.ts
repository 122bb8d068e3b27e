import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { useSay } from '#web/ui/say.tsx'
import { changeNotice, draftNotice, publishNotice } from '../api.ts'
import { type Notice, noticeReads } from './notice.ts'
import { bodyOf, type NoticeDraft } from './notice-draft.ts'
import { noticeTexts as texts } from './texts.ts'

/** Saves a draft, a new one or one that is there; publishes it when that is wanted. */
export function useSaveNotice(isThere: boolean, onDone: (notice: Notice) => void) {
  const t = useText()
  const say = useSay()
  const { slug: organisation } = useOrganisation()
  const draft = useWrite(draftNotice, { refreshes: noticeReads })
  const change = useWrite(changeNotice, { refreshes: noticeReads })
  const publish = useWrite(publishNotice, { refreshes: noticeReads })
  const done = (notice: Notice, said: typeof texts.saved | typeof texts.published) => {
    say(t(said, { title: notice.title }))
    onDone(notice)
  }
  return {
    error: draft.error ?? change.error ?? publish.error,
    isPending: draft.isPending || change.isPending || publish.isPending,
    save: (fields: NoticeDraft, as: 'draft' | 'publish') => {
      const { id, ...words } = bodyOf(fields)
      const params = { organisation, notice: id }
      const goOn = (notice: Notice) => {
        if (as === 'draft') return done(notice, texts.saved)
        const onSuccess = (out: Notice) => done(out, texts.published)
        publish.mutate({ params, body: {} }, { onSuccess })
      }
      if (isThere || draft.isSuccess) change.mutate({ params, body: words }, { onSuccess: goOn })
      else draft.mutate({ params: { organisation }, body: { id, ...words } }, { onSuccess: goOn })
    },
  }
}
