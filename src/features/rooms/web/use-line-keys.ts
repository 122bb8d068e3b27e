import { useText } from '#web/texts/language-provider.tsx'
import { moveRowFocus } from '#web/ui/move-row-focus.ts'
import { useShortcut } from '#web/ui/shortcuts.tsx'
import { uiTexts } from '#web/ui/texts.ts'
import { useFocusedLine } from './focused-line.tsx'
import { useRoomHere } from './room-context.tsx'
import { slotTexts as texts } from './slot-texts.ts'
import { roomTexts } from './texts.ts'
import { useSpotlight } from './use-spotlight.ts'

/** j and k go through the lines, and for who facilitates the full stop shows one to all. */
export function useLineKeys(team: string): void {
  const t = useText()
  const { isHolder, room } = useRoomHere()
  const { line } = useFocusedLine()
  const { toggle } = useSpotlight(team)
  const section = t(roomTexts.section)
  const shown = line?.series ?? room.spotlight?.series ?? null
  useShortcut('j', { title: t(uiTexts.nextRow), section, run: () => moveRowFocus(1) })
  useShortcut('k', { title: t(uiTexts.previousRow), section, run: () => moveRowFocus(-1) })
  useShortcut(isHolder && shown !== null ? '.' : null, {
    title: t(texts.spotlight),
    section,
    run: () => toggle(shown ?? ''),
  })
}
