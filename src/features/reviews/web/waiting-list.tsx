import type { AgendaKind } from '#domain/agenda.ts'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import classes from './agenda.module.css'
import type { PreRead } from './review.ts'
import { reviewTexts as texts } from './texts.ts'

type WaitingListProps = { readonly kind: AgendaKind; readonly preRead: PreRead }

/** What will be talked about when the item is on. */
export function WaitingList({ kind, preRead }: WaitingListProps) {
  const t = useText()
  const format = useFormat()
  if (kind === 'notices') {
    const entries = preRead.notices.map(({ id, title, effectiveOn }) => ({
      id,
      text: title,
      note: effectiveOn === null ? '' : format.day(effectiveOn),
    }))
    return <Entries title={t(texts.notices)} none={t(texts.noNotices)} entries={entries} />
  }
  if (kind === 'topics') {
    const entries = preRead.topics.map(({ id, text, mentions }) => ({
      id,
      text,
      note: t(texts.mentions, { count: mentions }),
    }))
    return <Entries title={t(texts.topics)} none={t(texts.noTopics)} entries={entries} />
  }
  if (kind !== 'wins') return null
  const entries = preRead.teams.flatMap(({ team, wins }) =>
    wins.map((text) => ({ id: `${team.slug} ${text}`, text, note: team.name })),
  )
  return <Entries title={t(texts.wins)} none={t(texts.noWins)} entries={entries} />
}

type EntriesProps = {
  readonly title: string
  readonly none: string
  readonly entries: readonly { readonly id: string; readonly text: string; readonly note: string }[]
}

function Entries({ title, none, entries }: EntriesProps) {
  return (
    <section>
      <h3>{title}</h3>
      {entries.length === 0 && <p className={classes.quiet}>{none}</p>}
      <ul className={classes.list}>
        {entries.map(({ id, text, note }) => (
          <li key={id}>
            {text} <span className={classes.quiet}>{note}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
