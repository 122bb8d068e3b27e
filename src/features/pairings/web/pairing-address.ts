// Which pairings a page shows, as its address says it.

export type PairingSearch = {
  whose?: 'mine' | 'all'
  /** Id of the pairing that is open beside the tables. */
  pairing?: string
}

export function pairingSearchOf(search: Record<string, unknown>): PairingSearch {
  const { whose, pairing } = search
  return {
    ...(whose === 'mine' || whose === 'all' ? { whose } : {}),
    ...(typeof pairing === 'string' ? { pairing } : {}),
  }
}
