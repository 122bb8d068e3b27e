import { day } from '#domain/instant.ts'
import { useTeamChoices } from '#features/actions/web/use-choices.ts'
import { listMetrics } from '#features/templates/api.ts'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation, useSession } from '#web/api/use-session.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { type NoticeDraft, targetOf } from './notice-draft.ts'
import { NoticeWords } from './notice-words.tsx'
import classes from './notices.module.css'
import { noticeTexts as texts } from './texts.ts'

type NoticePreviewProps = { readonly draft: NoticeDraft; readonly today: string }

/** As developers will read it. */
export function NoticePreview({ draft, today }: NoticePreviewProps) {
  const t = useText()
  const { slug: organisation } = useOrganisation()
  const session = useSession()
  const names = new Map(useTeamChoices().map(({ value, label }) => [value, label]))
  const metrics = useRead(listMetrics, { params: { organisation } })
  const metric = metrics.data?.items.find(({ key }) => key === draft.metric)
  const { text, severity, effectiveOn, expiresOn } = draft
  return (
    <section className={classes.preview} aria-label={t(texts.preview)}>
      <h3>{draft.title}</h3>
      <NoticeWords
        notice={{
          ...{ text, severity },
          phase: effectiveOn > today ? 'coming' : 'in-force',
          audience: draft.isForAll
            ? null
            : draft.teams.map((slug) => ({ slug, name: names.get(slug) ?? slug })),
          effectiveOn: day(effectiveOn || today),
          expiresOn: expiresOn === '' ? null : day(expiresOn),
          withdrawnReason: '',
          proof: metric === undefined ? null : { metric, target: targetOf(draft) },
          writtenBy: '',
          publishedBy: session.data?.account?.name ?? '',
        }}
      />
    </section>
  )
}
