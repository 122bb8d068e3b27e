import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { ActionDrawer } from '#features/actions/web/action-drawer.tsx'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { usePlace } from '#web/pages/page-place.tsx'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { DrawerBeside } from '#web/ui/drawer-beside.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { readCloseOut } from '../api.ts'
import { CloseButtons } from './close-buttons.tsx'
import classes from './close-out.module.css'
import { LackingActions } from './lacking-actions.tsx'
import { RecipientList } from './recipient-list.tsx'
import { TeamMinutes } from './team-minutes.tsx'
import { summaryTexts as texts } from './texts.ts'
import { ToldList } from './told-list.tsx'

/** What to look at before the review is closed and its summary sent. */
export function CloseOutPage() {
  const t = useText()
  const { slug: organisation } = useOrganisation()
  const { cycle = '' } = useParams({ strict: false })
  const [open, setOpen] = useState<{ readonly id: string; readonly text: string } | null>(null)
  const read = useRead(
    readCloseOut,
    { params: { organisation, cycle } },
    { refetchEveryMs: 10_000 },
  )
  usePlace(t(texts.closeOut), [
    { title: t(texts.reviewOf, { cycle }), href: `/${organisation}/reviews/${cycle}` },
  ])
  if (read.error) return <ReadProblem error={read.error} onRetry={() => read.refetch()} />
  if (!read.data) return <PageHeader title={t(texts.closeOut)} />
  const closeOut = read.data
  return (
    <DrawerBeside
      drawer={open && { title: open.text, content: <ActionDrawer key={open.id} id={open.id} /> }}
      onClose={() => {
        setOpen(null)
        void read.refetch()
      }}
    >
      <PageHeader
        title={t(texts.closeOut)}
        subtitle={t(texts.closeOutLead)}
        actions={
          <>
            <Link to="/$organisation/reviews/$cycle/room" params={{ organisation, cycle }}>
              {t(texts.toRoom)}
            </Link>
            <CloseButtons cycle={cycle} closeOut={closeOut} />
          </>
        }
      />
      <div className={classes.parts}>
        <LackingActions actions={closeOut.actionsWithoutOwnerOrDate} onOpen={setOpen} />
        {closeOut.waitingQuestions > 0 && (
          <p>{t(texts.questions, { count: closeOut.waitingQuestions })}</p>
        )}
        <ToldList title={t(texts.actions)} none={t(texts.actionsNone)} entries={closeOut.actions} />
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
        <TeamMinutes
          teams={closeOut.teams}
          aside={t(texts.timeOf, { spent: closeOut.spentMinutes, booked: closeOut.bookedMinutes })}
        />
        <RecipientList recipients={closeOut.recipients} mailIsSetUp={closeOut.mailIsSetUp} />
      </div>
    </DrawerBeside>
  )
}
