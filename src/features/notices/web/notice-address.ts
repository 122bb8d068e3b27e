// Which notices a page shows, as its address says it.

export const shownPhases = ['in-force', 'coming', 'over', 'draft'] as const
export type ShownPhase = (typeof shownPhases)[number]

export type NoticeView = {
  readonly show: ShownPhase
  /** Id of the notice that is open beside the table. */
  readonly notice: string | null
}

export type NoticeSearch = { show?: string; notice?: string }

/** What the router keeps of an address. */
export function noticeSearchOf(search: Record<string, unknown>): NoticeSearch {
  return {
    ...(typeof search.show === 'string' ? { show: search.show } : {}),
    ...(typeof search.notice === 'string' ? { notice: search.notice } : {}),
  }
}

export function noticeView({ show, notice }: NoticeSearch): NoticeView {
  return {
    show: shownPhases.find((phase) => phase === show) ?? 'in-force',
    notice: notice ?? null,
  }
}

export function noticeSearch({ show, notice }: NoticeView): NoticeSearch {
  return { ...(show === 'in-force' ? {} : { show }), ...(notice === null ? {} : { notice }) }
}
