// Keys as people write them: "g t" is g and then t, "mod+k" is Ctrl or Cmd with K, "?" is whatever it
// takes to type it. A sequence that pauses for longer than this starts anew.
export const sequencePauseMs = 1200

export type KeyPress = {
  readonly key: string
  readonly ctrl: boolean
  readonly meta: boolean
  readonly alt: boolean
  readonly shift: boolean
}

/** "mod+k", "shift+Enter", "g", "?", "ArrowDown"; shift counts only where the key has no own sign. */
export function pressName(press: KeyPress): string {
  const sign = press.key.length === 1
  const parts = [
    press.ctrl || press.meta ? 'mod' : '',
    press.alt ? 'alt' : '',
    press.shift && (!sign || press.ctrl || press.meta) ? 'shift' : '',
    sign && (press.ctrl || press.meta) ? press.key.toLowerCase() : press.key,
  ]
  return parts.filter((part) => part !== '').join('+')
}

export type Pending = { readonly names: readonly string[]; readonly atMs: number }
export const nothingPending: Pending = { names: [], atMs: 0 }

export type Match = { readonly fired: string | null; readonly pending: Pending }

/** What one more key press does: fires a shortcut, waits for the rest of one, or nothing. */
export function matchShortcut(
  shortcuts: readonly string[],
  pending: Pending,
  name: string,
  nowMs: number,
): Match {
  const kept = nowMs - pending.atMs <= sequencePauseMs ? pending.names : []
  for (const names of [[...kept, name], [name]]) {
    const typed = names.join(' ')
    if (shortcuts.includes(typed)) return { fired: typed, pending: nothingPending }
    if (shortcuts.some((shortcut) => shortcut.startsWith(`${typed} `))) {
      return { fired: null, pending: { names, atMs: nowMs } }
    }
  }
  return { fired: null, pending: nothingPending }
}
