import { Button } from '@mantine/core'
import { leadsTeam, useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import type { Language } from '#web/texts/language.ts'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { useSay } from '#web/ui/say.tsx'
import { useOfferUndo } from '#web/ui/undo-toast.tsx'
import { markReportReady, readReadiness, readReport, reopenReport } from '../api.ts'
import { gridTexts as texts } from './grid-texts.ts'
import { lineName } from './line-words.ts'
import classes from './prepare-bar.module.css'
import { type Line, lineKey, type Report } from './report.ts'
import type { Sending } from './use-outbox.ts'

type PrepareBarProps = {
  readonly report: Report
  readonly lines: readonly Line[]
  readonly sending: Sending
  readonly onImport: () => void
}

/** How far the report is, whether all is saved, and what comes next; what is missing bars nothing. */
export function PrepareBar({ report, lines, sending, onImport }: PrepareBarProps) {
  const language = useLanguage()
  const { t } = language
  const say = useSay()
  const offerUndo = useOfferUndo()
  const entry = useOrganisation()
  const params = { organisation: entry.slug, team: report.team.slug, cycle: report.cycle.key }
  const refreshes = [readReport, readReadiness]
  const reopen = useWrite(reopenReport, { refreshes })
  const ready = useWrite(markReportReady, {
    refreshes,
    onDone: () => offerUndo({ text: t(texts.markedReady), undo: () => reopen.mutate({ params }) }),
  })
  const open = lines.filter((line) => isOpen(line, sending))
  const isUnsent = Object.values(sending.outbox).some(({ state }) => state.kind !== 'refused')
  const error = ready.error ?? reopen.error
  return (
    <div className={classes.bar} data-print="hidden">
      {error && <ReadProblem error={error} />}
      <div className={classes.words}>
        <p>
          <progress
            className={classes.progress}
            max={lines.length}
            value={lines.length - open.length}
            aria-label={t(texts.values)}
          />{' '}
          <strong>
            {t(texts.filled, { filled: lines.length - open.length, total: lines.length })}
          </strong>{' '}
          <span role="status" className={classes.saving} data-late={sending.error !== null}>
            {savingText(sending, language)}
          </span>
        </p>
        {open.length > 0 && <p className={classes.open}>{openText(open, language)}</p>}
      </div>
      <div className={classes.actions}>
        <Button variant="default" onClick={onImport}>
          {t(texts.import)}
        </Button>
        {leadsTeam(entry, report.team.slug) && (
          <Button
            loading={ready.isPending}
            onClick={() => (isUnsent ? say(t(texts.sendFirst)) : ready.mutate({ params }))}
          >
            {t(texts.markReady)}
          </Button>
        )}
      </div>
    </div>
  )
}

const named = 4

function openText(open: readonly Line[], language: Language): string {
  const { t, format } = language
  const names = open.map((line) => lineName(line, language))
  const rest = names.length - named
  if (rest <= 0) return t(texts.open, { metrics: format.list(names) })
  return t(texts.openMore, { metrics: names.slice(0, named).join(', '), count: rest })
}

/** No value, no reason, and nothing on its way. */
function isOpen(line: Line, { outbox }: Sending): boolean {
  const state = outbox[lineKey(line)]?.state
  if (state?.kind === 'waiting') return state.reading === null
  const { now } = line
  return now.state === 'failed' || (now.state === 'missing' && now.reason === '')
}

function savingText({ outbox, isSending, error, arrived }: Sending, { t }: Language): string {
  const states = Object.values(outbox).map(({ state }) => state.kind)
  const count = states.filter((kind) => kind === 'waiting').length
  if (count > 0) {
    if (error !== null) return t(texts.notSent, { count })
    return isSending ? t(texts.sending, { count }) : ''
  }
  const wrong = states.filter((kind) => kind === 'refused').length
  if (wrong > 0) return t(texts.toCorrect, { count: wrong })
  return arrived.size > 0 && states.length === 0 ? t(texts.allSaved) : ''
}
