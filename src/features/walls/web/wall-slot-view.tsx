import type { AgendaKind } from '#domain/agenda.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { JoinCode } from './join-code.tsx'
import { wallTexts as texts } from './texts.ts'
import type { Wall, WallSlot } from './wall.ts'
import classes from './wall-slot.module.css'
import { WallTeam } from './wall-team.tsx'

type WallSlotViewProps = {
  readonly wall: Wall
  readonly kind: AgendaKind
  readonly slot: WallSlot
}

export function WallSlotView({ wall, kind, slot }: WallSlotViewProps) {
  if (slot.team !== null) return <WallTeam wall={wall} slot={slot} />
  if (kind === 'close') return <Closing wall={wall} />
  return <Sentences kind={kind} sentences={slot.sentences} />
}

/** The last thing that the room is asked. */
function Closing({ wall }: Pick<WallSlotViewProps, 'wall'>) {
  const t = useText()
  return (
    <div className={classes.closing}>
      <p className={classes.ask}>{t(texts.worth)}</p>
      <p className={classes.quiet}>{t(texts.saidSo, { count: wall.state.scores })}</p>
      <JoinCode wall={wall} />
    </div>
  )
}

const noneTexts: Partial<Record<AgendaKind, string>> = {
  notices: texts.noNotices,
  topics: texts.noTopics,
  wins: texts.noWins,
}

type SentencesProps = Pick<WallSlotViewProps, 'kind'> & { readonly sentences: readonly string[] }

/** The fewer there are, the larger they stand. */
function Sentences({ kind, sentences }: SentencesProps) {
  const t = useText()
  const none = noneTexts[kind]
  if (sentences.length === 0) return none && <p className={classes.quiet}>{t(none)}</p>
  const size = sentences.length === 1 ? 'one' : sentences.length <= 5 ? 'few' : 'many'
  return (
    <ul className={classes.sentences} data-size={size}>
      {sentences.map((sentence) => (
        <li key={sentence}>
          <span>{sentence}</span>
        </li>
      ))}
    </ul>
  )
}
