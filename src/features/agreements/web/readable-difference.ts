import { diffWordsWithSpace } from 'diff'

export type Stretch = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }

/** The one for the other, for what is too short to be read in pieces: "2 hr" and "1 hr 30 min". */
export function wholeDifference(older: string, newer: string): Stretch[] {
  return [
    { kind: 'removed', text: older },
    { kind: 'same', text: ' ' },
    { kind: 'added', text: newer },
  ]
}

/** Words that changed one after the other are told as one phrase gone and one phrase come. */
export function readableDifference(older: string, newer: string): Stretch[] {
  const changes = diffWordsWithSpace(older, newer)
  const stretches: Stretch[] = []
  let removed = ''
  let added = ''
  const flush = () => {
    if (removed !== '') stretches.push({ kind: 'removed', text: removed })
    if (added !== '') stretches.push({ kind: 'added', text: added })
    removed = ''
    added = ''
  }
  for (const [index, { value, ...change }] of changes.entries()) {
    const isInside = removed + added !== '' && index < changes.length - 1
    if (change.removed) removed += value
    else if (change.added) added += value
    else if (isInside && /^[^\S\n]*$/.test(value)) {
      removed += value
      added += value
    } else {
      flush()
      stretches.push({ kind: 'same', text: value })
    }
  }
  flush()
  return stretches
}
