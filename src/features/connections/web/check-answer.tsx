import type { Output } from '#api/endpoint.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { StatusMark } from '#web/ui/status-mark.tsx'
import type { checkConnection } from '../api.ts'
import classes from './connection.module.css'
import { errorClassName } from './error-class-name.ts'
import { connectionTexts as texts } from './texts.ts'

export function CheckAnswer({ result }: { readonly result: Output<typeof checkConnection> }) {
  const t = useText()
  const { ok, message, errorClass, elapsedMs } = result
  const words = ok
    ? t(texts.checkOk, { ms: Math.round(elapsedMs), message })
    : t(texts.checkFailed, { errorClass: errorClassName(t, errorClass), message })
  return (
    <div role="status" className={classes.result}>
      <StatusMark status={ok ? 'improving' : 'failed'} text={words} />
    </div>
  )
}
