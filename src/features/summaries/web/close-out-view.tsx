import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Output } from '#api/endpoint.ts'
import { ActionDrawer } from '#features/actions/web/action-drawer.tsx'
import { useOrganisation } from '#web/api/use-session.ts'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { DrawerBeside } from '#web/ui/drawer-beside.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import type { readCloseOut } from '../api.ts'
import { CloseButtons } from './close-buttons.tsx'
import classes from './close-out.module.css'
import { LackingActions } from './lacking-actions.tsx'
import { RecipientList } from './recipient-list.tsx'
import { TeamMinutes } from './team-minutes.tsx'
import { summaryTexts as texts } from './texts.ts'
import { ToldList } from './told-list.tsx'

type CloseOutViewProps = {
  readonly cycle: string
  readonly closeOut: Output<typeof readCloseOut>
  /** Something was set beside the page. */
  readonly onChanged: () => void
}

export function CloseOutView({ cycle, closeOut, onChanged }: CloseOutViewProps) {
  const t = useText()
  const format = useFormat()
  const { slug: organisation } = useOrganisation()
  const params = { organisation, cycle }
  const [open, setOpen] = useState<{ readonly id: string; readonly text: string } | null>(null)
  const { spentMinutes: spent, bookedMinutes: booked, waitingQuestions } = closeOut
  return (
    <DrawerBeside
      drawer={open && { title: open.text, content: <ActionDrawer key={open.id} id={open.id} /> }}
      onClose={() => {
        setOpen(null)
        onChanged()
      }}
    >
      <PageHeader
        title={t(texts.closeOut)}
        aside={cycle}
        subtitle={t(texts.closeOutLead)}
        actions={
          <>
            <Link to="/$organisation/reviews/$cycle/room" params={params} className={classes.back}>
              {t(texts.toRoom)}
            </Link>
            <CloseButtons cycle={cycle} closeOut={closeOut} />
          </>
        }
      />
      <div className={classes.parts}>
        <LackingActions
          actions={closeOut.actionsWithoutOwnerOrDate}
          openId={open?.id ?? null}
          onOpen={setOpen}
        />
        {waitingQuestions > 0 && (
          <section className={classes.part}>
            <h2 className={classes.heading}>{t(texts.asked)}</h2>
            <p>{t(texts.questions, { count: waitingQuestions })}</p>
          </section>
        )}
        <ToldList
          title={t(texts.actions)}
          none={t(texts.actionsNone)}
          entries={closeOut.actions.map(({ owner, dueOn, ...action }) => ({
            ...action,
            note: [owner?.name ?? [], dueOn === null ? [] : format.shortDay(dueOn)]
              .flat()
              .join(', '),
          }))}
        />
        <ToldList
          title={t(texts.topics)}
          none={t(texts.topicsNone)}
          entries={closeOut.parkedTopics.map((topic) => ({
            ...topic,
            note: t(texts.mentions, { count: topic.mentions }),
          }))}
        />
        <ToldList
          title={t(texts.pairings)}
          none={t(texts.pairingsNone)}
          entries={closeOut.pairings}
        />
        <TeamMinutes teams={closeOut.teams} aside={t(texts.timeOf, { spent, booked })} />
        <RecipientList recipients={closeOut.recipients} mailIsSetUp={closeOut.mailIsSetUp} />
      </div>
    </DrawerBeside>
  )
}
