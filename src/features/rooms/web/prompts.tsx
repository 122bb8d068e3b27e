import { v7 as newId } from 'uuid'
import type { Output } from '#api/endpoint.ts'
import { readPrompts } from '#features/facilitation/api.ts'
import { useRead } from '#web/api/use-read.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { pillarName } from '#web/texts/pillar-name.ts'
import { useOfferUndo } from '#web/ui/undo-toast.tsx'
import { captureOf, dated, emptyDraft } from './capture-draft.ts'
import { CouldHelp } from './could-help.tsx'
import { useFocusedLine } from './focused-line.tsx'
import classes from './panel.module.css'
import { PanelSection } from './panel-section.tsx'
import { panelTexts as texts } from './panel-texts.ts'
import { promptText } from './prompt-text.ts'
import type { AgendaItem } from './room.ts'
import { useRoomHere } from './room-context.tsx'
import { useAbout } from './use-about.ts'

type LinePrompt = Output<typeof readPrompts>['lines'][number]
type PromptsProps = { readonly team: NonNullable<AgendaItem['team']> }

const shown = 2

/** Questions, never verdicts: of the line in focus, else of the most telling ones. */
export function Prompts({ team }: PromptsProps) {
  const t = useText()
  const { organisation, cycle } = useRoomHere()
  const { line } = useFocusedLine()
  const prompts = useRead(readPrompts, { params: { organisation, cycle, team: team.slug } })
  if (!prompts.data) return null
  const { lines, pillars, help } = prompts.data
  const own = lines.filter(({ series }) => series === line?.series)
  const asked = own.length > 0 ? own : distinct(lines).slice(0, shown)
  return (
    <>
      <PanelSection title={t(texts.ask)}>
        {asked.length === 0 && <p className={classes.question}>{t(texts.noPrompts)}</p>}
        {asked.map((prompt) => (
          <LineQuestion key={prompt.series} prompt={prompt} />
        ))}
        <details>
          <summary className={classes.quiet}>{t(texts.moreByPillar)}</summary>
          <ul className={classes.list}>
            {pillars.map(({ pillar, prompt }) => (
              <li key={pillar}>
                <span className={classes.quiet}>{pillarName(t, pillar)}</span>{' '}
                {promptText(t, prompt)}
              </li>
            ))}
          </ul>
        </details>
      </PanelSection>
      <CouldHelp team={team} help={help} />
    </>
  )
}

/** A metric and its workloads ask the same thing: once is enough. */
function distinct(lines: readonly LinePrompt[]): LinePrompt[] {
  const first = new Map<string, LinePrompt>()
  for (const line of lines) {
    const key = `${line.metric} ${line.prompt}`
    if (!first.has(key)) first.set(key, line)
  }
  return [...first.values()]
}

function LineQuestion({ prompt }: { readonly prompt: LinePrompt }) {
  const t = useText()
  const { outbox, clockOffsetMs } = useRoomHere()
  const offerUndo = useOfferUndo()
  const about = useAbout()
  const { metric, name } = prompt
  const question = promptText(t, prompt.prompt, name)

  if (question === null) return null

  /** A valid answer: it opens an investigation with a date. */
  function openInvestigation() {
    const id = newId()
    const text = t(texts.dontKnowText, { question: question ?? name })
    const draft = dated({ ...emptyDraft, kind: 'investigation', text }, Date.now() + clockOffsetMs)
    const command = captureOf(draft, { ...about, metric: { key: metric, name } }, id)
    if (command === null) return
    outbox.say(command)
    const undo = () => outbox.say({ kind: 'withdraw-capture', capture: id })
    offerUndo({ text: t(texts.captured), undo })
  }

  return (
    <div>
      <p className={classes.question}>{question}</p>
      <button type="button" className={classes.textButton} onClick={openInvestigation}>
        {t(texts.dontKnow)}
      </button>
    </div>
  )
}
