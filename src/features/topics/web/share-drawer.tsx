import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { readTechShare } from '../api.ts'
import { InterestButton } from './interest-button.tsx'
import { ShareActs } from './share-acts.tsx'
import { ShareState } from './share-state.tsx'
import { shareTexts as texts } from './share-texts.ts'
import { ShareWords } from './share-words.tsx'
import type { TechShareDetail } from './topic.ts'
import type { TopicView } from './topic-address.ts'
import classes from './topics.module.css'

type ShareDrawerProps = {
  readonly id: string
  readonly onView: (next: Partial<TopicView>) => void
}

export function ShareDrawer({ id, onView }: ShareDrawerProps) {
  const { t } = useLanguage()
  const { slug: organisation, role } = useOrganisation()
  const read = useRead(readTechShare, { params: { organisation, share: id } })
  if (read.error) return <ReadProblem error={read.error} onRetry={() => read.refetch()} />
  if (!read.data) return null
  const share = read.data
  const { topic } = share
  const writes = role !== 'sponsor'
  return (
    <div className={classes.drawer}>
      <div className={classes.line}>
        <ShareState state={share.state} />
        <InterestButton share={share} />
      </div>
      {share.text !== '' && <p className={classes.said}>{share.text}</p>}
      <Facts share={share} />
      {topic !== null && (
        <p>
          {t(texts.topic)}:{' '}
          <button
            type="button"
            className={classes.link}
            onClick={() => onView({ tab: 'topics', topic: topic.id, share: null })}
          >
            {topic.text}
          </button>
        </p>
      )}
      {writes && <ShareActs share={share} />}
      {writes && share.mine && <ShareWords key={share.id} share={share} />}
      <section className={classes.part}>
        <h3>{t(texts.interest)}</h3>
        {share.people.length === 0 ? (
          <p className={classes.quiet}>{t(texts.interested, { count: 0 })}</p>
        ) : (
          <ul className={classes.list}>
            {share.people.map(({ id: person, name }) => (
              <li key={person}>{name}</li>
            ))}
          </ul>
        )}
      </section>
    </div>
  )
}

function Facts({ share }: { readonly share: TechShareDetail }) {
  const { t, format } = useLanguage()
  const { startsAt, minutes, place, host, recordingUrl, offeredBy, cycle } = share
  const when =
    startsAt === null
      ? t(texts.noDate)
      : `${format.dateTime(startsAt)} · ${t(texts.minutesLong, { count: minutes })}`
  return (
    <dl className={classes.facts}>
      <dt>{t(texts.when)}</dt>
      <dd>{when}</dd>
      <dt>{t(texts.host)}</dt>
      <dd>{host?.name ?? t(texts.noHost)}</dd>
      {place !== '' && (
        <>
          <dt>{t(texts.where)}</dt>
          <dd>
            {/^https?:\/\//.test(place) ? (
              <a href={place} target="_blank" rel="noreferrer">
                {t(texts.join)}
              </a>
            ) : (
              place
            )}
          </dd>
        </>
      )}
      {recordingUrl !== null && (
        <>
          <dt>{t(texts.recording)}</dt>
          <dd>
            <a href={recordingUrl} target="_blank" rel="noreferrer">
              {t(texts.openRecording)}
            </a>
          </dd>
        </>
      )}
      <dt>{t(texts.proposedBy)}</dt>
      <dd>{cycle === null ? offeredBy : t(texts.offeredIn, { name: offeredBy, cycle })}</dd>
    </dl>
  )
}
