import { useId } from 'react'
import classes from './close-out.module.css'

type Entry = {
  readonly id: string
  readonly text: string
  readonly team: { readonly name: string } | null
  readonly note?: string
}
type ToldListProps = {
  readonly title: string
  /** What to say when there is nothing; left out, the whole list is. */
  readonly none?: string
  readonly entries: readonly Entry[]
}

export function ToldList({ title, none, entries }: ToldListProps) {
  const id = useId()
  if (entries.length === 0 && none === undefined) return null
  return (
    <section className={classes.part} aria-labelledby={id}>
      <h2 id={id} className={classes.heading}>
        {title} {entries.length > 0 && <span className={classes.quiet}>{entries.length}</span>}
      </h2>
      {entries.length === 0 ? (
        <p className={classes.quiet}>{none}</p>
      ) : (
        <ul className={classes.list}>
          {entries.map(({ id: key, text, team, note }) => (
            <li key={key} className={classes.entry}>
              <span className={classes.words}>{text}</span>
              <span className={classes.team}>{team?.name}</span>
              <span className={classes.note}>{note}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
