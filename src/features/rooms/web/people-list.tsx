import { roleName } from '#features/access/web/role-name.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { peopleByTeam } from './people-here.ts'
import type { PersonHere, Room } from './room.ts'
import { roomTexts as texts } from './texts.ts'
import classes from './who-is-here.module.css'

/** Everybody who came, by team; a team of which nobody came is told as well. */
export function PeopleList({ room }: { readonly room: Pick<Room, 'people' | 'agenda'> }) {
  const t = useText()
  return (
    <dl className={classes.teams}>
      {peopleByTeam(room).map(({ team, people }) => (
        <div key={team?.slug ?? ''} className={classes.team}>
          <dt>{team?.name ?? t(texts.otherPeople)}</dt>
          <dd>
            {people.length === 0 ? (
              <span className={classes.quiet}>{t(texts.nobodyHere)}</span>
            ) : (
              <ul className={classes.people}>
                {people.map((person) => (
                  <Person key={person.id} person={person} />
                ))}
              </ul>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Person({ person }: { readonly person: PersonHere }) {
  const t = useText()
  const { here, through, role, name } = person
  const state = through ? t(texts.through, { name: through.name }) : here ? null : t(texts.wasHere)
  return (
    <li data-here={here || through !== null}>
      {name}{' '}
      <span className={classes.quiet}>
        {[roleName(t, role), ...(state === null ? [] : [state])].join(', ')}
      </span>
    </li>
  )
}
