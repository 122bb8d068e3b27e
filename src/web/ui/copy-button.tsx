import { Button } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useText } from '#web/texts/language-provider.tsx'
import { useSay } from './say.tsx'
import { uiTexts as texts } from './texts.ts'

type CopyButtonProps = {
  readonly text: string
  /** "Copy link"; "Copy" unless said otherwise. */
  readonly label?: string
}

export function CopyButton({ text, label }: CopyButtonProps) {
  const t = useText()
  const say = useSay()
  const [isCopied, setCopied] = useState(false)
  useEffect(() => {
    if (!isCopied) return
    const timer = window.setTimeout(setCopied, 2000, false)
    return () => window.clearTimeout(timer)
  }, [isCopied])
  async function copy() {
    await navigator.clipboard.writeText(text)
    setCopied(true)
    say(t(texts.copied))
  }
  const Icon = isCopied ? IconCheck : IconCopy
  return (
    <Button
      variant="default"
      leftSection={<Icon size={16} stroke={1.5} aria-hidden="true" />}
      onClick={() => void copy()}
    >
      {label ?? t(texts.copy)}
    </Button>
  )
}
