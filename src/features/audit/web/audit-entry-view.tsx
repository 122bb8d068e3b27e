import { useFormat, useText } from '#web/texts/language-provider.tsx'
import type { AuditEntry } from './audit-entry.ts'
import classes from './audit-entry-view.module.css'
import { auditTexts as texts } from './texts.ts'

export function AuditEntryView({ entry }: { readonly entry: AuditEntry }) {
  const t = useText()
  const format = useFormat()
  return (
    <>
      <p className={classes.facts}>
        {entry.actor.name} · {format.dateTime(entry.at)}
        <br />
        {t(texts.request, { id: entry.requestId })}
      </p>
      <Side title={t(texts.before)} value={entry.before} nothing={t(texts.nothing)} />
      <Side title={t(texts.after)} value={entry.after} nothing={t(texts.nothing)} />
    </>
  )
}

type SideProps = { readonly title: string; readonly value: unknown; readonly nothing: string }

function Side({ title, value, nothing }: SideProps) {
  return (
    <section>
      <h3 className={classes.title}>{title}</h3>
      {value === null ? (
        <p className={classes.facts}>{nothing}</p>
      ) : (
        <pre className={classes.value}>{JSON.stringify(value, null, 2)}</pre>
      )}
    </section>
  )
}
