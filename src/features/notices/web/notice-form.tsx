import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useKeptForm } from '#features/agreements/web/use-kept-form.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { Segmented } from '#web/ui/segmented.tsx'
import type { Notice } from './notice.ts'
import { draftOf, emptyDraft } from './notice-draft.ts'
import { NoticeFields } from './notice-fields.tsx'
import { NoticePreview } from './notice-preview.tsx'
import classes from './notices.module.css'
import { noticeTexts as texts } from './texts.ts'
import { useSaveNotice } from './use-save-notice.ts'
import { useToday } from './use-today.ts'

type NoticeFormProps = {
  /** A draft to write on; a new notice without. */
  readonly edited: Notice | null
  readonly onDone: (notice: Notice) => void
}

export function NoticeForm({ edited, onDone }: NoticeFormProps) {
  const t = useText()
  const today = useToday()
  const { slug: organisation } = useOrganisation()
  const [isPreview, setPreview] = useState(false)
  const [start] = useState(() => (edited === null ? emptyDraft(today) : draftOf(edited)))
  const { fields, isKept, set, letGo } = useKeptForm(
    `${organisation}.notice.${edited?.id ?? 'new'}`,
    start,
  )
  const { save, isPending, error } = useSaveNotice(edited !== null, (notice) => {
    letGo()
    onDone(notice)
  })
  const isReady =
    fields.title.trim() !== '' &&
    fields.effectiveOn !== '' &&
    (fields.isForAll || fields.teams.length > 0)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady && !isPending) save(fields, 'draft')
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      <Segmented
        label={t(texts.view)}
        labelHidden
        options={[
          { value: 'compose', text: t(texts.compose) },
          { value: 'preview', text: t(texts.preview) },
        ]}
        value={isPreview ? 'preview' : 'compose'}
        onChange={(value) => setPreview(value === 'preview')}
      />
      {error && <ReadProblem error={error} />}
      {isPreview ? (
        <NoticePreview draft={fields} today={today} />
      ) : (
        <NoticeFields draft={fields} onChange={set} />
      )}
      {isKept && <p className={classes.quiet}>{t(texts.kept)}</p>}
      <div className={classes.buttons}>
        <Button type="submit" variant="default" disabled={!isReady || isPending}>
          {t(texts.saveDraft)}
        </Button>
        <Button disabled={!isReady || isPending} onClick={() => save(fields, 'publish')}>
          {t(texts.publish)}
        </Button>
      </div>
    </form>
  )
}
