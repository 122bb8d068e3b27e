import type { Metric } from '#domain/metric.ts'
import { quantityText } from '#domain/quantity-text.ts'
import type { ReportLine } from '#domain/report-line.ts'
import { type TalkingPoint, talkingPointRules, talkingPoints } from '#domain/talking-points.ts'
import { cycleByKey } from '#features/cycles/read-cycles.ts'
import { templateByNumber } from '#features/templates/read-templates.ts'
import { openReports } from './open-reports.ts'
import { phraseSentence } from './phrase-sentence.ts'
import { type RefreshCtx, refreshReports } from './refresh-reports.ts'
import type { ReportState } from './store.ts'
import { reportLine } from './stored-line.ts'
import { linesOfTeams, type TeamLineRow } from './team-line-store.ts'

export type ReportInSentences = {
  readonly state: ReportState
  /** Lines that are worth talking about, the most telling first. */
  readonly talkingPoints: readonly {
    readonly rule: TalkingPoint['rule']
    readonly metric: string
    /** With its workload, if any. */
    readonly name: string
    readonly sentence: string
  }[]
  /** How many of the other lines are steady. */
  readonly steady: number
}

/** By team id, with drafts as fresh as what is stored; teams without a report of the cycle are left out. */
export async function talkingPointsOfTeams(
  ctx: RefreshCtx,
  cycleKey: string,
  teamIds: readonly string[],
): Promise<Map<string, ReportInSentences>> {
  if (teamIds.length === 0) return new Map()
  const reports = await freshLinesOf(ctx, cycleKey, teamIds)
  const numbers = [...new Set(reports.map(({ templateNumber }) => templateNumber))]
  const templates = await Promise.all(numbers.map((number) => templateByNumber(ctx, number)))
  const metrics = new Map(
    templates.map((template) => [
      template.number,
      new Map(template.metrics.map(({ metricId, metric }) => [metricId, metric])),
    ]),
  )
  return new Map(
    reports.map((report) => [
      report.teamId,
      inSentences(report, metrics.get(report.templateNumber) ?? new Map()),
    ]),
  )
}

async function freshLinesOf(
  ctx: RefreshCtx,
  cycleKey: string,
  teamIds: readonly string[],
): Promise<TeamLineRow[]> {
  await refreshReports(ctx, cycleKey, teamIds)
  const reports = await linesOfTeams(ctx, cycleKey, teamIds)
  if (reports.length === teamIds.length) return reports
  const { starts, ends } = await cycleByKey(ctx, cycleKey)
  if (ctx.now < starts || ends <= ctx.now) return reports
  await openReports(ctx)
  await refreshReports(ctx, cycleKey, teamIds)
  return linesOfTeams(ctx, cycleKey, teamIds)
}

type Named = { readonly workload: string | null; readonly currency: string | null }

function inSentences(
  { state, lines }: TeamLineRow,
  metrics: ReadonlyMap<string, Metric>,
): ReportInSentences {
  const said = new Map<ReportLine, Named>()
  for (const { metricId, workload, currency, line } of lines) {
    const metric = metrics.get(metricId)
    if (!metric) continue
    const of = { metric, workloadId: workload?.id ?? null }
    said.set(reportLine(line, of), { workload: workload?.name ?? null, currency })
  }
  const points = talkingPoints([...said.keys()])
  const told = new Set(points.map(({ line }) => line))
  const isSteady = (line: ReportLine) => line.variation === 'steady' && !told.has(line)
  return {
    state,
    steady: [...said.keys()].filter(isSteady).length,
    talkingPoints: points.map((point) => {
      const { workload = null, currency = null } = said.get(point.line) ?? {}
      const { key, name } = point.line.metric
      return {
        rule: point.rule,
        metric: key,
        name: workload === null ? name : `${name}, ${workload}`,
        sentence: sentenceOf(point, currency),
      }
    }),
  }
}

/** Rules whose reason the line's own phrase does not tell. */
const unspoken: readonly TalkingPoint['rule'][] = ['target-newly-missed', 'guard-worsening']

function sentenceOf({ rule, line }: TalkingPoint, currency: string | null): string {
  const { now, metric, phrase } = line
  const why = talkingPointRules.find((candidate) => candidate.rule === rule)?.why
  const sentences = [
    now.state === 'measured' ? quantityText(now.value, { metric, currency }) : '',
    phraseSentence(phrase.code, phrase.values),
    why !== undefined && unspoken.includes(rule) ? phraseSentence(why) : '',
  ]
  return sentences
    .filter((sentence) => sentence !== '')
    .map((sentence) => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`))
    .join(' ')
}
