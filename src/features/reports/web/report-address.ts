// What an address says of a report beyond which one: the way it is looked at, and the line that is open.
export type ReportView = {
  /** Null where the address leaves it open. */
  readonly mode: 'read' | 'prepare' | null
  /** Key of a line, as `lineKey` makes it. */
  readonly line: string | null
}

export type ReportSearch = { mode?: string; line?: string; workload?: string }

export function reportView(search: string): ReportView {
  const query = new URLSearchParams(search)
  const [mode, line, workload] = [query.get('mode'), query.get('line'), query.get('workload')]
  return {
    mode: mode === 'read' || mode === 'prepare' ? mode : null,
    line: line === null ? null : workload === null ? line : `${line}/${workload}`,
  }
}

export function reportSearch({ mode, line }: ReportView): ReportSearch {
  const [metric, workload] = line?.split('/') ?? []
  return {
    ...(mode === null ? {} : { mode }),
    ...(metric === undefined ? {} : { line: metric }),
    ...(workload === undefined ? {} : { workload }),
  }
}
