import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleOff,
  IconCircleX,
  IconMinus,
  IconThumbUp,
} from '@tabler/icons-react'
import type { Stance } from '#domain/proposal.ts'
import { useText } from '#web/texts/language-provider.tsx'
import type { Proposal } from './agreement.ts'
import classes from './proposal.module.css'
import { proposalTexts as texts } from './proposal-texts.ts'

const states = {
  open: { icon: IconCircleDashed, text: texts.open },
  adopted: { icon: IconCircleCheck, text: texts.adopted },
  declined: { icon: IconCircleOff, text: texts.declined },
  withdrawn: { icon: IconArrowBackUp, text: texts.withdrawn },
} as const
const stale = { icon: IconAlertTriangle, text: texts.stale } as const

export function ProposalMark({
  proposal,
}: {
  readonly proposal: Pick<Proposal, 'state' | 'stale'>
}) {
  const t = useText()
  const { icon: Icon, text } = proposal.stale ? stale : states[proposal.state]
  return (
    <span className={classes.mark}>
      <Icon size={15} stroke={1.75} aria-hidden="true" />
      {t(text)}
    </span>
  )
}

const stances = {
  support: { icon: IconThumbUp, text: texts.support },
  neutral: { icon: IconMinus, text: texts.neutral },
  against: { icon: IconCircleX, text: texts.against },
} as const satisfies Record<Stance, object>

type StanceMarkProps = {
  readonly stance: Stance
  /** For a text that was changed since. */
  readonly earlier: boolean
}

export function StanceMark({ stance, earlier }: StanceMarkProps) {
  const t = useText()
  const { icon: Icon, text } = stances[stance]
  return (
    <span className={classes.mark} data-earlier={earlier}>
      <Icon size={15} stroke={1.75} aria-hidden="true" />
      {earlier ? t(texts.earlier, { stance: t(text) }) : t(text)}
    </span>
  )
}
