import { type Line, lineKey } from './report.ts'

type Workload = { readonly slug: string; readonly name: string }

/**
 * The lines of the report, and empty ones for the workloads of a metric that somebody wants to report by
 * workload, or has typed for already.
 */
export function gridLines(
  lines: readonly Line[],
  workloads: readonly Workload[],
  split: ReadonlySet<string>,
  typedKeys: readonly string[],
): Line[] {
  const known = new Set(lines.map(lineKey))
  const isWanted = (line: Line) =>
    split.has(line.metric.key) ||
    typedKeys.some((key) => !known.has(key) && key.startsWith(`${line.metric.key}/`))
  return lines.flatMap((line, at) => {
    const isLast = lines[at + 1]?.metric.key !== line.metric.key
    if (!isLast || !isWanted(line)) return [line]
    const added = workloads
      .map((workload) => emptyLine(line, workload))
      .filter((candidate) => !known.has(lineKey(candidate)))
    return [line, ...added]
  })
}

function emptyLine(line: Line, { slug, name }: Workload): Line {
  return {
    ...line,
    series: `${line.series}/${slug}`,
    workload: { slug, name },
    now: { state: 'missing', reason: '' },
    origin: null,
    previous: null,
    change: null,
    typed: null,
    note: null,
    lastNote: null,
    connection: null,
    recent: [],
    signals: [],
  }
}
