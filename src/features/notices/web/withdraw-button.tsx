import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { MenuTrigger } from '#features/topics/web/menu-trigger.tsx'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { PopoverButton } from '#web/ui/popover-button.tsx'
import { useOfferUndo } from '#web/ui/undo-toast.tsx'
import { publishNotice, withdrawNotice } from '../api.ts'
import { type Notice, noticeReads } from './notice.ts'
import classes from './notices.module.css'
import { noticeTexts as texts } from './texts.ts'

export function WithdrawButton({ notice }: { readonly notice: Notice }) {
  const t = useText()
  return (
    <PopoverButton label={t(texts.withdraw)} trigger={<MenuTrigger text={t(texts.withdraw)} />}>
      {(close) => <WithdrawForm notice={notice} onDone={close} />}
    </PopoverButton>
  )
}

type WithdrawFormProps = { readonly notice: Notice; readonly onDone: () => void }

function WithdrawForm({ notice, onDone }: WithdrawFormProps) {
  const t = useText()
  const offerUndo = useOfferUndo()
  const { slug: organisation } = useOrganisation()
  const [reason, setReason] = useState('')
  const params = { organisation, notice: notice.id }
  const putBack = useWrite(publishNotice, { refreshes: noticeReads })
  const withdraw = useWrite(withdrawNotice, {
    refreshes: noticeReads,
    onDone: ({ title }) => {
      const undo = () => putBack.mutate({ params, body: {} })
      offerUndo({ text: t(texts.withdrawnNow, { title }), undo })
      onDone()
    },
  })
  return (
    <form
      className={classes.ask}
      onSubmit={(event) => {
        event.preventDefault()
        withdraw.mutate({ params, body: { reason } })
      }}
    >
      {withdraw.error && <ReadProblem error={withdraw.error} />}
      <Textarea
        label={t(texts.withdrawReason)}
        rows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" loading={withdraw.isPending}>
        {t(texts.withdraw)}
      </Button>
    </form>
  )
}
