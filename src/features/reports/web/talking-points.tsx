import { Button } from '@mantine/core'
import { talkingPointRules } from '#domain/talking-points.ts'
import { formatReading } from '#web/texts/format-reading.ts'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { phraseText } from '#web/texts/phrase-text.ts'
import { Delta } from '#web/ui/delta.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PopoverButton } from '#web/ui/popover-button.tsx'
import { type Status, StatusMark } from '#web/ui/status-mark.tsx'
import { lineName } from './line-words.ts'
import { type Line, measuredOf, type Report } from './report.ts'
import classes from './talking-points.module.css'
import { reportTexts as texts } from './texts.ts'

type Point = Report['talkingPoints'][number]

type TalkingPointsProps = {
  readonly report: Report
  readonly onOpen: (line: Line) => void
  /** Null for who only reads. */
  readonly onPrepare: (() => void) | null
}

/** At most five lines, each with the rule that brought it here. */
export function TalkingPoints({ report, onOpen, onPrepare }: TalkingPointsProps) {
  const { t } = useLanguage()
  const lines = new Map(report.lines.map((line) => [line.series, line]))
  const points = report.talkingPoints.flatMap((point) => {
    const line = lines.get(point.series)
    return line ? [{ point, line }] : []
  })
  const isEmpty = report.lines.every(({ now }) => now.state === 'missing' && now.reason === '')
  return (
    <section aria-labelledby="talking-points">
      <div className={classes.head}>
        <h2 id="talking-points" className={classes.title}>
          {t(texts.talkingPoints)}
        </h2>
        <span className={classes.rulesButton} data-print="hidden">
          <PopoverButton label={t(texts.rules)} trigger={t(texts.rules)}>
            {() => <Rules />}
          </PopoverButton>
        </span>
      </div>
      {isEmpty && (
        <EmptyState
          title={t(texts.nothingYet)}
          action={onPrepare && <Button onClick={onPrepare}>{t(texts.prepareReport)}</Button>}
        >
          {t(texts.nothingYetText)}
        </EmptyState>
      )}
      {!isEmpty && points.length === 0 && <p className={classes.calm}>{t(texts.nothingToTalk)}</p>}
      {!isEmpty && points.length > 0 && (
        <ol className={classes.points}>
          {points.map(({ point, line }) => (
            <li key={point.series} className={classes.point}>
              <PointRow report={report} point={point} line={line} onOpen={onOpen} />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

type PointRowProps = Pick<TalkingPointsProps, 'report' | 'onOpen'> & {
  readonly point: Point
  readonly line: Line
}

function PointRow({ report, point, line, onOpen }: PointRowProps) {
  const language = useLanguage()
  const { t } = language
  const guarded = report.lines.find(({ metric }) => metric.key === point.guardOf)
  const why = phraseText({ code: whyOf(point.rule), values: {} }, language)
  return (
    <>
      <span className={classes.mark}>
        <StatusMark status={statusOf(point.rule, line)} text="" />
      </span>
      <button type="button" className={classes.name} onClick={() => onOpen(line)}>
        {lineName(line, language)}
      </button>
      <span className={classes.now}>
        {line.now.state === 'measured' && (
          <>
            <strong>{formatReading(line.now, measuredOf(line), language)}</strong>{' '}
            <Delta change={line.change} metric={measuredOf(line)} />
          </>
        )}
      </span>
      <span className={classes.why}>
        {why}
        {guarded && ` ${t(texts.guardOf, { metric: guarded.metric.name })}`}
      </span>
    </>
  )
}

function Rules() {
  const language = useLanguage()
  return (
    <div className={classes.rules}>
      <p>{language.t(texts.rulesText)}</p>
      <ol>
        {talkingPointRules.map(({ rule, why }) => (
          <li key={rule}>{phraseText({ code: why, values: {} }, language)}</li>
        ))}
      </ol>
    </div>
  )
}

function whyOf(rule: Point['rule']) {
  const found = talkingPointRules.find((entry) => entry.rule === rule)
  if (!found) throw new Error(`No talking point rule is called ${rule}`)
  return found.why
}

function statusOf(rule: Point['rule'], line: Line): Status {
  if (line.now.state === 'failed') return 'failed'
  return rule === 'target-newly-missed' ? 'warning' : line.variation
}
