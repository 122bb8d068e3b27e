import { Button } from '@mantine/core'
import { useState } from 'react'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation, worksForAll } from '#web/api/use-session.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { listProcessChanges } from '../api.ts'
import classes from './plan.module.css'
import { ProcessChangeForm } from './process-change-form.tsx'
import { reviewTexts as texts } from './texts.ts'

export function ProcessChanges() {
  const t = useText()
  const format = useFormat()
  const entry = useOrganisation()
  const [isWriting, setWriting] = useState(false)
  const params = { organisation: entry.slug }
  const changes = useRead(listProcessChanges, { params, query: { limit: 50 } })
  return (
    <section className={classes.part} aria-labelledby="process-changes">
      <h2 id="process-changes" className={classes.heading}>
        {t(texts.changes)}
      </h2>
      <p className={classes.words}>
        {t(changes.data?.items.length === 0 ? texts.noChanges : texts.changesText)}
      </p>
      {changes.error && <ReadProblem error={changes.error} onRetry={() => changes.refetch()} />}
      {changes.data && changes.data.items.length > 0 && (
        <ul className={classes.list}>
          {changes.data.items.map(({ id, text, reason, by, at }) => (
            <li key={id} className={classes.entry}>
              <p>{text}</p>
              <p className={classes.quiet}>
                {[reason, t(texts.changedBy, { by, date: format.date(at) })]
                  .filter((words) => words !== '')
                  .join(' · ')}
              </p>
            </li>
          ))}
        </ul>
      )}
      {worksForAll(entry) &&
        (isWriting ? (
          <ProcessChangeForm onLeave={() => setWriting(false)} />
        ) : (
          <p className={classes.row}>
            <Button variant="default" onClick={() => setWriting(true)}>
              {t(texts.recordChange)}
            </Button>
          </p>
        ))}
    </section>
  )
}
