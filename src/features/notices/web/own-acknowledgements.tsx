import { Button } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { mayAcknowledge } from '#domain/notice.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import type { Notice } from './notice.ts'
import classes from './notices.module.css'
import { noticeTexts as texts } from './texts.ts'
import { useAcknowledge } from './use-acknowledge.ts'

type OwnAcknowledgementsProps = {
  readonly notice: Notice
  /** Where there is little room, and only one team to speak for. */
  readonly isBrief?: boolean
}

/** What one's own teams said to a notice, and the button for those that have not. */
export function OwnAcknowledgements({ notice, isBrief }: OwnAcknowledgementsProps) {
  const t = useText()
  const { role } = useOrganisation()
  const { acknowledge, error, isPending } = useAcknowledge()
  const brief = isBrief && notice.own.length === 1
  const isOpen = mayAcknowledge(notice.phase) && role !== 'sponsor'
  return (
    <span className={classes.own}>
      {error && <ReadProblem error={error} />}
      {notice.own.map((team) =>
        team.acknowledged ? (
          <span key={team.slug} className={classes.given}>
            <IconCircleCheck size={15} stroke={1.75} aria-hidden="true" />
            {brief ? t(texts.acknowledged) : t(texts.acknowledgedFor, { team: team.name })}
          </span>
        ) : (
          isOpen && (
            <Button
              key={team.slug}
              size="compact-sm"
              variant="default"
              className={classes.acknowledge}
              aria-label={t(texts.acknowledgeFor, { team: team.name })}
              disabled={isPending}
              onClick={() => acknowledge(notice.id, team.slug)}
            >
              {brief ? t(texts.acknowledge) : t(texts.acknowledgeFor, { team: team.name })}
            </Button>
          )
        ),
      )}
    </span>
  )
}
