import { Button, TextInput } from '@mantine/core'
import { IconTrophy, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { Output } from '#api/endpoint.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { IconButton } from '#web/ui/icon-button.tsx'
import { useOfferUndo } from '#web/ui/undo-toast.tsx'
import { recordWin, removeWin } from '../api.ts'
import classes from './report-wins.module.css'
import { winTexts as texts } from './texts.ts'
import { winReads } from './win.ts'

type Win = Output<typeof recordWin>

/** A line that has begun to improve, in words that are ready to be shown. */
export type ProposedWin = {
  readonly metric: string
  readonly name: string
  readonly now: string
  /** Null where nothing usual is known. */
  readonly usually: string | null
}

type ReportWinsProps = {
  readonly team: string
  readonly cycle: string
  readonly wins: readonly Win[]
  readonly proposed: readonly ProposedWin[]
  readonly mayWrite: boolean
}

export function ReportWins({ team, cycle, wins, proposed, mayWrite }: ReportWinsProps) {
  const t = useText()
  const offerUndo = useOfferUndo()
  const { slug: organisation } = useOrganisation()
  const [text, setText] = useState('')
  const params = { organisation, team, cycle }
  const remove = useWrite(removeWin, { refreshes: winReads })
  const record = useWrite(recordWin, {
    refreshes: winReads,
    onDone: ({ id }) => {
      const undo = () => remove.mutate({ params: { ...params, win: id } })
      offerUndo({ text: t(texts.recorded), undo })
    },
  })
  const take = (win: Win) => {
    const undo = () => record.mutate({ params, body: { text: win.text, metric: win.metric } })
    const onSuccess = () => offerUndo({ text: t(texts.removed), undo })
    remove.mutate({ params: { ...params, win: win.id } }, { onSuccess })
  }
  const problem = record.error ?? remove.error
  const nothing = wins.length === 0 && proposed.length === 0
  return (
    <section
      aria-labelledby="report-wins"
      {...(nothing && mayWrite ? { 'data-print': 'hidden' } : {})}
    >
      <h2 id="report-wins" className={classes.title}>
        {t(texts.wins)}
      </h2>
      <div className={classes.body}>
        {problem && <ReadProblem error={problem} />}
        {nothing && !mayWrite && <p className={classes.quiet}>{t(texts.none)}</p>}
        {!nothing && (
          <ul className={classes.list}>
            {wins.map((win) => (
              <li key={win.id} className={classes.win}>
                <IconTrophy className={classes.icon} size={15} stroke={1.75} aria-hidden="true" />
                <p>
                  {win.text} <span className={classes.quiet}>{win.by}</span>
                </p>
                {mayWrite && (
                  <IconButton
                    label={t(texts.remove, { text: win.text })}
                    data-print="hidden"
                    onClick={() => take(win)}
                  >
                    <IconX size={14} stroke={1.5} />
                  </IconButton>
                )}
              </li>
            ))}
            {proposed.map((proposal) => (
              <li
                key={`${proposal.metric} ${proposalText(t, proposal)}`}
                className={classes.proposal}
              >
                <p>{proposalText(t, proposal)}</p>
                {mayWrite && (
                  <button
                    type="button"
                    className={classes.record}
                    data-print="hidden"
                    onClick={() => {
                      const said = proposalText(t, proposal)
                      record.mutate({ params, body: { text: said, metric: proposal.metric } })
                    }}
                  >
                    {t(texts.record)}
                  </button>
                )}
              </li>
            ))}
          </ul>
        )}
        {mayWrite && (
          <form
            className={classes.form}
            data-print="hidden"
            onSubmit={(event) => {
              event.preventDefault()
              if (text.trim() === '') return
              record.mutate({ params, body: { text } }, { onSuccess: () => setText('') })
            }}
          >
            <TextInput
              className={classes.field}
              aria-label={t(texts.newWin)}
              placeholder={t(texts.newWin)}
              maxLength={500}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <Button type="submit" variant="default" loading={record.isPending}>
              {t(texts.add)}
            </Button>
          </form>
        )}
      </div>
    </section>
  )
}

function proposalText(t: ReturnType<typeof useText>, { name, now, usually }: ProposedWin): string {
  if (usually === null) return t(texts.proposedBare, { metric: name, now })
  return t(texts.proposed, { metric: name, now, usually })
}
