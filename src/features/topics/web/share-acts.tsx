import { Button } from '@mantine/core'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { PopoverButton } from '#web/ui/popover-button.tsx'
import { PopoverItem } from '#web/ui/popover-item.tsx'
import { MenuTrigger } from './menu-trigger.tsx'
import { ScheduleForm } from './schedule-form.tsx'
import { shareTexts as texts } from './share-texts.ts'
import type { TechShareDetail } from './topic.ts'
import classes from './topics.module.css'
import { useHostChoices } from './use-host-choices.ts'
import { useShareActs } from './use-share-acts.ts'

/** What the reader can do with a tech share as it stands. */
export function ShareActs({ share }: { readonly share: TechShareDetail }) {
  const t = useText()
  const acts = useShareActs(share)
  const isOver = share.state === 'held' || share.state === 'cancelled'
  const { startsAt } = share
  const hasBegun = startsAt !== null && Date.parse(startsAt) <= Date.now()
  const mayHost = !isOver && (share.host === null || share.mine)
  return (
    <>
      {acts.error && <ReadProblem error={acts.error} />}
      {share.mine && share.state === 'planned' && hasBegun && <p>{t(texts.askHeld)}</p>}
      <div className={classes.buttons} data-print="hidden">
        {isOver && share.mine && (
          <Button variant="default" onClick={acts.takeUp}>
            {t(texts.takeUp)}
          </Button>
        )}
        {share.mine && share.state === 'planned' && hasBegun && (
          <Button onClick={acts.hold}>{t(texts.hold)}</Button>
        )}
        {mayHost && <HostButton share={share} acts={acts} />}
        {!isOver && share.mine && share.host !== null && (
          <PopoverButton
            label={t(startsAt === null ? texts.schedule : texts.reschedule)}
            trigger={
              <MenuTrigger text={t(startsAt === null ? texts.schedule : texts.reschedule)} />
            }
          >
            {(close) => (
              <ScheduleForm
                share={share}
                onSchedule={(plan) => {
                  acts.schedule(plan)
                  close()
                }}
              />
            )}
          </PopoverButton>
        )}
        {!isOver && share.mine && (
          <Button variant="default" onClick={acts.cancel}>
            {t(texts.cancel)}
          </Button>
        )}
      </div>
    </>
  )
}

type HostButtonProps = {
  readonly share: TechShareDetail
  readonly acts: ReturnType<typeof useShareActs>
}

function HostButton({ share, acts }: HostButtonProps) {
  const t = useText()
  const choices = useHostChoices()
  const isHost = ({ host }: (typeof choices)[number]) =>
    host.kind === 'person'
      ? share.host?.kind === 'person' && share.host.id === host.id
      : share.host?.kind === 'team' && share.host.slug === host.slug
  const mayBeWithout = share.host !== null && share.state === 'wanted'
  return (
    <PopoverButton
      label={t(texts.host)}
      trigger={<MenuTrigger text={t(share.host === null ? texts.volunteer : texts.otherHost)} />}
    >
      {(close) => (
        <>
          {choices.map((choice) => (
            <PopoverItem
              key={choice.value}
              current={isHost(choice)}
              onClick={() => {
                acts.host(choice.host)
                close()
              }}
            >
              {choice.label}
            </PopoverItem>
          ))}
          {mayBeWithout && (
            <PopoverItem
              onClick={() => {
                acts.host(null)
                close()
              }}
            >
              {t(texts.unhost)}
            </PopoverItem>
          )}
        </>
      )}
    </PopoverButton>
  )
}
