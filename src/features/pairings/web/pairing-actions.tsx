import { Button } from '@mantine/core'
import { useState } from 'react'
import { useOrganisation } from '#web/api/use-session.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { AnswerForm } from './answer-form.tsx'
import { FinishForm } from './finish-form.tsx'
import { type Pairing, speaksFor } from './pairing.ts'
import classes from './pairings.module.css'
import { pairingTexts as texts } from './texts.ts'
import { useMovePairing } from './use-move-pairing.ts'

/** What the reader's team can say now; nothing for those of other teams. */
export function PairingActions({ pairing }: { readonly pairing: Pairing }) {
  const t = useText()
  const entry = useOrganisation()
  const moving = useMovePairing(pairing.id)
  const [isWithdrawing, setWithdrawing] = useState(false)
  const { state, helper, helped, awaits } = pairing
  const isOurs = speaksFor(entry, helper) || speaksFor(entry, helped)
  const isOpen = awaits !== null || state === 'accepted' || state === 'tried'
  return (
    <div className={classes.acts}>
      {moving.error && <ReadProblem error={moving.error} />}
      {awaits !== null && <AnswerForm pairing={pairing} moving={moving} />}
      {isOurs && state === 'accepted' && (
        <Button loading={moving.isPending} onClick={() => moving.tried()}>
          {t(texts.markTried)}
        </Button>
      )}
      {isOurs && (state === 'accepted' || state === 'tried') && (
        <FinishForm isFolded={state === 'accepted'} moving={moving} />
      )}
      {isOurs && isOpen && (
        <Button variant="default" onClick={() => setWithdrawing(true)}>
          {t(texts.withdraw)}
        </Button>
      )}
      {isWithdrawing && (
        <ConfirmDialog
          title={t(texts.withdrawTitle)}
          confirmLabel={t(texts.withdraw)}
          act="end"
          isBusy={moving.isPending}
          onConfirm={() => moving.withdraw(() => setWithdrawing(false))}
          onCancel={() => setWithdrawing(false)}
        >
          {t(texts.withdrawText)}
        </ConfirmDialog>
      )}
    </div>
  )
}
