import { useLanguage } from '#web/texts/language-provider.tsx'
import { LinkedText } from './linked-text.tsx'
import type { Notice } from './notice.ts'
import classes from './notices.module.css'
import { proofText } from './proof-text.ts'
import { SeverityMark } from './severity-mark.tsx'
import { termText } from './term-text.ts'
import { noticeTexts as texts } from './texts.ts'

type Words = Pick<
  Notice,
  | 'text'
  | 'severity'
  | 'phase'
  | 'audience'
  | 'effectiveOn'
  | 'expiresOn'
  | 'withdrawnReason'
  | 'proof'
  | 'publishedBy'
  | 'writtenBy'
>

/** A notice as developers read it. */
export function NoticeWords({ notice }: { readonly notice: Words }) {
  const language = useLanguage()
  const { t, format } = language
  const audience = notice.audience?.map(({ name }) => name)
  const by =
    notice.publishedBy === null
      ? t(texts.draftBy, { name: notice.writtenBy })
      : t(texts.by, { name: notice.publishedBy })
  return (
    <div className={classes.words}>
      <p className={classes.line}>
        <SeverityMark severity={notice.severity} />
        <span>{termText(notice, language)}</span>
      </p>
      {notice.text !== '' && (
        <p className={classes.text}>
          <LinkedText text={notice.text} />
        </p>
      )}
      <p className={classes.quiet}>
        {audience ? format.list(audience) : t(texts.everyTeam)}
        {' · '}
        {by}
      </p>
      {notice.proof && <p className={classes.quiet}>{proofText(notice.proof, language)}</p>}
    </div>
  )
}
