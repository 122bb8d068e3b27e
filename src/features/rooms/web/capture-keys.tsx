import { useText } from '#web/texts/language-provider.tsx'
import { useShortcut } from '#web/ui/shortcuts.tsx'
import { captureKindTexts } from './capture-kinds.ts'
import { panelTexts as texts } from './panel-texts.ts'
import type { CaptureKind } from './room.ts'

type CaptureKeysProps = {
  readonly onKind: (kind: CaptureKind) => void
  /** Goes to the field. */
  readonly onCome: () => void
}

/** One key per kind, and `c` for the field as it stands; none fires where text is typed. */
export function CaptureKeys({ onKind, onCome }: CaptureKeysProps) {
  const t = useText()
  const section = t(texts.capture)
  useShortcut('c', { title: t(texts.toField), section, run: onCome })
  return captureKindTexts.map(({ kind, key, does }) => (
    <KindKey
      key={kind}
      keys={key}
      title={t(does)}
      section={section}
      run={() => {
        onKind(kind)
        onCome()
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
