import { useText } from '#web/texts/language-provider.tsx'
import { StatusMark } from '#web/ui/status-mark.tsx'
import { connectionTexts as texts } from './texts.ts'

type ConnectionStateProps = {
  readonly connection: { readonly paused: boolean; readonly failingQueries: number }
}

export function ConnectionState({ connection }: ConnectionStateProps) {
  const t = useText()
  if (connection.paused) return t(texts.paused)
  if (connection.failingQueries === 0) return t(texts.working)
  return (
    <StatusMark status="failed" text={t(texts.failing, { count: connection.failingQueries })} />
  )
}
