import { Button } from '@mantine/core'
import { ApiProblem } from '#api/call.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { ProblemAlert } from '#web/ui/problem-alert.tsx'
import { pageTexts as texts } from './texts.ts'

type ReadProblemProps = { readonly error: Error; readonly onRetry?: () => unknown }

/** What the server refused, in its words; or that it was not reached. */
export function ReadProblem({ error, onRetry }: ReadProblemProps) {
  const t = useText()
  const problem =
    error instanceof ApiProblem
      ? {
          title: String(error.details.title ?? error.code),
          detail: error.message,
          code: error.code,
          requestId: error.requestId,
        }
      : { title: t(texts.unreachable), detail: t(texts.unreachableText) }
  return (
    <ProblemAlert
      problem={problem}
      action={
        onRetry && (
          <Button size="xs" variant="default" onClick={() => onRetry()}>
            {t(texts.retry)}
          </Button>
        )
      }
    />
  )
}
