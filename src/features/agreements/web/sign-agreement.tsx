import { Button } from '@mantine/core'
import { IconCircleCheck, IconSignature } from '@tabler/icons-react'
import { useRef } from 'react'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { useSay } from '#web/ui/say.tsx'
import { listSignatures, readAgreement, signAgreement } from '../api.ts'
import classes from './agreement.module.css'
import type { Agreement } from './agreement.ts'
import { agreementTexts as texts } from './texts.ts'

type SignAgreementProps = {
  readonly own: Agreement['own']
  /** Of the version in force. */
  readonly number: number
  /** Shows what changed since the version that was signed before. */
  readonly onCompare?: (from: number) => void
}

export function SignAgreement({ own, number, onCompare }: SignAgreementProps) {
  const t = useText()
  const format = useFormat()
  const say = useSay()
  const { slug: organisation, role } = useOrganisation()
  const state = useRef<HTMLParagraphElement>(null)
  const write = useWrite(signAgreement, {
    refreshes: [readAgreement, listSignatures],
    onDone: () => {
      say(t(texts.signedSay, { number }))
      state.current?.focus()
    },
  })
  const isSigned = own.kind === 'signed'
  const date = own.at === null ? '' : format.date(own.at)
  const Icon = isSigned ? IconCircleCheck : IconSignature
  const words =
    role === 'sponsor'
      ? t(texts.sponsorReads)
      : isSigned
        ? t(texts.signedBySelf, { date })
        : own.version === null
          ? t(texts.signHint)
          : t(texts.signedEarlier, { version: own.version, date, number })
  return (
    <div className={classes.sign} data-print="hidden">
      <p ref={state} tabIndex={-1} className={classes.signed}>
        <Icon size={18} stroke={1.5} aria-hidden="true" />
        <span>{words}</span>
      </p>
      {own.kind === 'lapsed' && own.version !== null && onCompare && (
        <Button variant="default" onClick={() => onCompare(own.version ?? number)}>
          {t(texts.compare)}
        </Button>
      )}
      {!isSigned && role !== 'sponsor' && (
        <Button
          loading={write.isPending}
          onClick={() => write.mutate({ params: { organisation }, body: { version: number } })}
        >
          {t(texts.sign, { number })}
        </Button>
      )}
      {write.error && <ReadProblem error={write.error} />}
    </div>
  )
}
