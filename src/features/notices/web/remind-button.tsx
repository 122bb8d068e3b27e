import { Button } from '@mantine/core'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { useSay } from '#web/ui/say.tsx'
import { remindTeams } from '../api.ts'
import { type Notice, noticeReads } from './notice.ts'
import { noticeTexts as texts } from './texts.ts'

export function RemindButton({ notice }: { readonly notice: Notice }) {
  const t = useText()
  const say = useSay()
  const { slug: organisation } = useOrganisation()
  /** Made when the question is asked: a second click on the answer sends nothing more. */
  const [wish, setWish] = useState<string | null>(null)
  const remind = useWrite(remindTeams, {
    refreshes: noticeReads,
    onDone: ({ recipients, mailIsSetUp }) => {
      const done = t(texts.remindDone, { recipients })
      say(mailIsSetUp || recipients === 0 ? done : `${done} ${t(texts.remindNoServer)}`)
      setWish(null)
    },
  })
  return (
    <>
      <Button variant="default" onClick={() => setWish(newId())}>
        {t(texts.remind)}
      </Button>
      {wish !== null && (
        <ConfirmDialog
          title={t(texts.remindQuestion)}
          confirmLabel={t(texts.remind)}
          act="send"
          isBusy={remind.isPending}
          onCancel={() => setWish(null)}
          onConfirm={() =>
            remind.mutate({ params: { organisation, notice: notice.id }, body: { id: wish } })
          }
        >
          {remind.error && <ReadProblem error={remind.error} />}
          <p>{t(texts.remindText, { count: notice.teams - notice.acknowledged })}</p>
        </ConfirmDialog>
      )}
    </>
  )
}
