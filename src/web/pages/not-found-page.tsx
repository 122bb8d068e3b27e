import { Link } from '@tanstack/react-router'
import { useText } from '#web/texts/language-provider.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { pageTexts as texts } from './texts.ts'

export function NotFoundPage() {
  const t = useText()
  return (
    <EmptyState title={t(texts.notFoundTitle)} action={<Link to="/">{t(texts.toStart)}</Link>}>
      {t(texts.notFoundText)}
    </EmptyState>
  )
}
