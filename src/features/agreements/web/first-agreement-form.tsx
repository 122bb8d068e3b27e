import { Button, Textarea } from '@mantine/core'
import type { FormEvent } from 'react'
import type { AgreementContent } from '#domain/agreement.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { useSay } from '#web/ui/say.tsx'
import { listAgreementVersions, publishAgreement, readAgreement } from '../api.ts'
import classes from './agreement.module.css'
import { AgreementFields } from './agreement-fields.tsx'
import { agreementTexts as texts } from './texts.ts'
import { useKeptForm } from './use-kept-form.ts'

export function FirstAgreementForm({ draft }: { readonly draft: AgreementContent }) {
  const t = useText()
  const say = useSay()
  const { slug: organisation } = useOrganisation()
  const form = useKeptForm(`${organisation}.agreement`, { ...draft, why: '' })
  const { why, ...content } = form.fields
  const write = useWrite(publishAgreement, {
    refreshes: [readAgreement, listAgreementVersions],
    onDone: ({ number }) => {
      form.letGo()
      say(t(texts.published, { number }))
      document.getElementById('page-title')?.focus()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    write.mutate({ params: { organisation }, body: { content, why } })
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      <AgreementFields content={content} onChange={form.set} />
      <Textarea
        label={t(texts.why)}
        description={t(texts.whyVersion)}
        rows={2}
        maxLength={4000}
        value={why}
        onChange={(event) => form.set({ why: event.currentTarget.value })}
      />
      {write.error && <ReadProblem error={write.error} />}
      {form.isKept && <p className={classes.quiet}>{t(texts.kept)}</p>}
      <div>
        <Button type="submit" loading={write.isPending}>
          {t(texts.publishFirst)}
        </Button>
      </div>
    </form>
  )
}
