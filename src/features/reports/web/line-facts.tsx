import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useOrganisation } from '#web/api/use-session.ts'
import { formatReading } from '#web/texts/format-reading.ts'
import type { Language } from '#web/texts/language.ts'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { pillarName } from '#web/texts/pillar-name.ts'
import { Delta } from '#web/ui/delta.tsx'
import classes from './line-drawer.module.css'
import { rangeText, targetText } from './line-words.ts'
import { type Line, measuredOf } from './report.ts'
import { reportTexts as texts } from './texts.ts'

const assurances = {
  'always-met': texts.alwaysMet,
  'never-met': texts.neverMet,
  'hit-and-miss': texts.hitAndMiss,
  'not-enough-data': texts.tooFew,
} as const

const maturities = {
  none: texts.maturityNone,
  trial: texts.maturityTrial,
  provisional: texts.maturityProvisional,
  lockable: texts.maturityLockable,
  locked: texts.maturityLocked,
} as const satisfies Record<Line['normalRange']['maturity'], string>

export function LineFacts({ line }: { readonly line: Line }) {
  const language = useLanguage()
  const { t } = language
  const { slug: organisation } = useOrganisation()
  const { assurance, connection, metric, typed, origin, now, previous } = line
  const measured = measuredOf(line)
  const isOverTyped = typed !== null && origin !== 'manual'
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t(texts.pillar), pillarName(t, metric.pillar)],
    [t(texts.now), formatReading(now, measured, language)],
    [t(texts.last), previous ? formatReading(previous, measured, language) : '–'],
    [t(texts.change), <Delta key="change" change={line.change} metric={measured} />],
    [t(texts.normalRange), rangeText(line, language)],
    [t(texts.limits), t(maturities[line.normalRange.maturity])],
    [t(texts.target), targetText(line, language)],
    [t(texts.assurance), assurance === 'no-target' ? '' : t(assurances[assurance])],
    [t(texts.source), sourceText(line, language)],
    [t(texts.typedToo), isOverTyped ? formatReading(typed, measured, language) : ''],
  ]
  return (
    <section>
      {now.state === 'failed' && connection && (
        <p>{t(texts.failedSource, { name: connection.name })}</p>
      )}
      <dl className={classes.facts}>
        {facts.map(
          ([name, value]) =>
            value !== '' && (
              <Fact key={name} name={name}>
                {value}
              </Fact>
            ),
        )}
      </dl>
      {connection && (
        <p>
          <Link
            to="/$organisation/settings/connections/$connection"
            params={{ organisation, connection: connection.id }}
          >
            {t(texts.toConnection)}
          </Link>
        </p>
      )}
      <h3 className={classes.title}>{t(texts.definition)}</h3>
      <p>{metric.definition}</p>
    </section>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

function sourceText({ origin, connection }: Line, { t }: Language): string {
  switch (origin) {
    case null:
      return connection ? t(texts.byConnection, { name: connection.name }) : t(texts.noSource)
    case 'manual':
      return t(texts.byHand)
    case 'import':
      return t(texts.byImport)
    case 'token':
      return t(texts.byToken)
    case 'connection':
      return connection ? t(texts.byConnection, { name: connection.name }) : t(texts.bySource)
  }
}
