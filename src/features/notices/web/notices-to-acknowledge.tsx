import { Link } from '@tanstack/react-router'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { listNotices } from '../api.ts'
import classes from './notices.module.css'
import { OwnAcknowledgements } from './own-acknowledgements.tsx'
import { SeverityMark } from './severity-mark.tsx'
import { termText } from './term-text.ts'
import { noticeTexts as texts } from './texts.ts'

/** Only there while one of the reader's teams has not acknowledged something. */
export function NoticesToAcknowledge() {
  const language = useLanguage()
  const { t } = language
  const { slug: organisation, teams, role } = useOrganisation()
  const enabled = teams.length > 0 && role !== 'sponsor'
  const of = (show: 'in-force' | 'coming') => ({
    params: { organisation },
    query: { show, limit: 50 },
  })
  const inForce = useRead(listNotices, of('in-force'), { enabled })
  const coming = useRead(listNotices, of('coming'), { enabled })
  const notices = [...(inForce.data?.items ?? []), ...(coming.data?.items ?? [])]
  const waiting = notices.filter(({ own }) => own.some(({ acknowledged }) => !acknowledged))
  if (waiting.length === 0) return null
  return (
    <section aria-labelledby="notices-to-acknowledge">
      <h2 id="notices-to-acknowledge" className={classes.heading}>
        {t(texts.homeTitle)}
      </h2>
      <p className={classes.quiet}>{t(texts.homeText)}</p>
      <ul className={classes.list}>
        {waiting.map((notice) => (
          <li key={notice.id} className={classes.waiting}>
            <div className={classes.what}>
              <Link
                to="/$organisation/notices"
                params={{ organisation }}
                search={{ notice: notice.id }}
              >
                {notice.title}
              </Link>
              <span className={classes.line}>
                <SeverityMark severity={notice.severity} />
                <span className={classes.quiet}>{termText(notice, language)}</span>
              </span>
            </div>
            <OwnAcknowledgements notice={notice} />
          </li>
        ))}
      </ul>
    </section>
  )
}
