import type { RefObject } from 'react'
import { useText } from '#web/texts/language-provider.tsx'
import { useShortcut } from '#web/ui/shortcuts.tsx'
import { captureKindTexts } from './capture-kinds.ts'
import { panelTexts as texts } from './panel-texts.ts'
import type { CaptureKind } from './room.ts'

type CaptureKeysProps = {
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly onKind: (kind: CaptureKind) => void
}

/** One key per kind, and `c` for the field as it stands; none fires where text is typed. */
export function CaptureKeys({ field, onKind }: CaptureKeysProps) {
  const t = useText()
  const section = t(texts.capture)
  const focus = () => field.current?.focus()
  useShortcut('c', { title: t(texts.toField), section, run: focus })
  return captureKindTexts.map(({ kind, key, does }) => (
    <KindKey
      key={kind}
      keys={key}
      title={t(does)}
      section={section}
      run={() => {
        onKind(kind)
        focus()
      }}
    />
  ))
}

type KindKeyProps = {
  readonly keys: string
  readonly title: string
  readonly section: string
  readonly run: () => void
}

function KindKey({ keys, ...shortcut }: KindKeyProps) {
  useShortcut(keys, shortcut)
  return null
}
