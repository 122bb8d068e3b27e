import { IconUser, IconUserCheck } from '@tabler/icons-react'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { endInterest, showInterest } from '../api.ts'
import { shareTexts as texts } from './share-texts.ts'
import { shareReads, type TechShare } from './topic.ts'
import classes from './topics.module.css'

type InterestButtonProps = {
  readonly share: TechShare
  /** In a column that says what it is about, the number is enough. */
  readonly isBrief?: boolean
}

/** How many would attend; pressed while one is among them. */
export function InterestButton({ share, isBrief }: InterestButtonProps) {
  const t = useText()
  const { slug: organisation, role } = useOrganisation()
  const show = useWrite(showInterest, { refreshes: shareReads })
  const end = useWrite(endInterest, { refreshes: shareReads })
  const params = { organisation, share: share.id }
  const count = t(texts.interested, { count: share.interested })
  const isOver = share.state === 'held' || share.state === 'cancelled'
  if (role === 'sponsor' || isOver) return <span className={classes.quiet}>{count}</span>
  const Icon = share.iAmInterested ? IconUserCheck : IconUser
  return (
    <button
      type="button"
      className={classes.toggle}
      aria-pressed={share.iAmInterested}
      aria-label={`${t(texts.wouldAttend)} (${count})`}
      title={t(share.iAmInterested ? texts.wouldNotAttend : texts.wouldAttend)}
      disabled={show.isPending || end.isPending}
      onClick={() =>
        share.iAmInterested ? end.mutate({ params }) : show.mutate({ params, body: {} })
      }
    >
      <Icon size={15} stroke={1.75} aria-hidden="true" />
      {isBrief ? count : t(texts.wouldAttend)}
    </button>
  )
}
