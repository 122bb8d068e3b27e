import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { formatQuantity } from '#web/texts/format-quantity.ts'
import type { Language } from '#web/texts/language.ts'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { useOfferUndo } from '#web/ui/undo-toast.tsx'
import { listProposedWins, proposeWinAgain, setAsideProposedWin } from '../api.ts'
import classes from './proposed-wins.module.css'
import { winTexts as texts } from './texts.ts'
import { emptyDraft, keepFocus, useTellWin } from './use-tell-win.ts'
import { type Proposal, winReads } from './win.ts'

type ProposedWinsProps = { readonly cycle: string; readonly isOfAll: boolean }

/** What the reader's teams may tell: one click tells it, another sets it aside. */
export function ProposedWins({ cycle, isOfAll }: ProposedWinsProps) {
  const language = useLanguage()
  const { t } = language
  const { slug: organisation } = useOrganisation()
  const offerUndo = useOfferUndo()
  const proposed = useRead(listProposedWins, {
    params: { organisation, cycle },
    query: { of: isOfAll ? 'all' : 'mine' },
  })
  const telling = useTellWin()
  const setAside = useWrite(setAsideProposedWin, { refreshes: winReads })
  const again = useWrite(proposeWinAgain, { refreshes: winReads })
  const problem = proposed.error ?? telling.error ?? setAside.error ?? again.error
  const items = proposed.data?.items ?? []
  if (problem) return <ReadProblem error={problem} onRetry={() => proposed.refetch()} />
  if (items.length === 0) return null
  const leave = (proposal: Proposal) => {
    const request = { params: { organisation }, body: named(proposal, cycle) }
    const undo = () => again.mutate(request)
    const onSuccess = () => {
      keepFocus()
      offerUndo({ text: t(texts.isSetAside), undo })
    }
    setAside.mutate(request, { onSuccess })
  }
  return (
    <section className={classes.section} aria-labelledby="proposed-wins" data-print="hidden">
      <h2 id="proposed-wins">{t(texts.proposals)}</h2>
      <p className={classes.quiet}>{t(texts.proposalsText)}</p>
      <ul className={classes.list}>
        {items.map((proposal) => {
          const text = winText(proposal, language)
          return (
            <li key={keyOf(proposal)} className={classes.proposal}>
              <p>
                {text} <span className={classes.quiet}>{aside(proposal, language)}</span>
              </p>
              <div className={classes.acts}>
                <button
                  type="button"
                  className={classes.act}
                  aria-label={t(texts.tellName, { text })}
                  disabled={telling.isPending}
                  onClick={() => telling.tell({ ...draftOf(proposal, cycle), text })}
                >
                  {t(texts.tell)}
                </button>
                <button
                  type="button"
                  className={classes.act}
                  aria-label={t(texts.setAsideName, { text })}
                  onClick={() => leave(proposal)}
                >
                  {t(texts.setAside)}
                </button>
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function draftOf(proposal: Proposal, cycle: string) {
  return {
    ...emptyDraft(proposal.team?.slug ?? null),
    cycle,
    metric: proposal.metric?.key ?? null,
    action: proposal.kind === 'action' ? proposal.action : null,
  }
}

/** The words in which it would be told. */
function winText(proposal: Proposal, language: Language): string {
  const { t } = language
  if (proposal.kind === 'action') return t(texts.actionDone, { text: proposal.text })
  const { now, usually, currency, workload } = proposal
  const quantity = (value: number) =>
    formatQuantity(value, { ...proposal.metric, currency }, language)
  const { name } = proposal.metric
  const metric = workload
    ? t(texts.lineOfWorkload, { metric: name, workload: workload.name })
    : name
  if (usually === null) return t(texts.proposedBare, { metric, now: quantity(now) })
  return t(texts.proposed, { metric, now: quantity(now), usually: quantity(usually) })
}

function aside({ team, ...proposal }: Proposal, { t, format }: Language): string {
  const done =
    proposal.kind === 'action'
      ? t(texts.actionDoneOn, { date: format.shortDate(proposal.doneAt) })
      : null
  return [team?.name, done].filter(Boolean).join(', ')
}

function named(proposal: Proposal, cycle: string) {
  if (proposal.kind === 'action') return { kind: proposal.kind, action: proposal.action }
  return { kind: proposal.kind, team: proposal.team.slug, cycle, metric: proposal.metric.key }
}

function keyOf(proposal: Proposal): string {
  if (proposal.kind === 'action') return proposal.action
  return [proposal.team.slug, proposal.metric.key, proposal.workload?.slug].join(' ')
}
