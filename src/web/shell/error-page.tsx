import { Button } from '@mantine/core'
import { useText } from '#web/texts/language-provider.tsx'
import { CopyButton } from '#web/ui/copy-button.tsx'
import classes from './error-page.module.css'
import { shellTexts as texts } from './texts.ts'

type ErrorPageProps = { readonly error: unknown; readonly onRetry: () => void }

export function ErrorPage({ error, onRetry }: ErrorPageProps) {
  const t = useText()
  const details = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return (
    <div className={classes.page} role="alert">
      <h1>{t(texts.brokenTitle)}</h1>
      <p>{t(texts.brokenText)}</p>
      <pre className={classes.details}>{details}</pre>
      <div className={classes.actions}>
        <Button onClick={onRetry}>{t(texts.tryAgain)}</Button>
        <Button variant="default" onClick={() => window.location.reload()}>
          {t(texts.reload)}
        </Button>
        <CopyButton text={`${details}\n${window.location.href}`} label={t(texts.copyDetails)} />
      </div>
    </div>
  )
}
