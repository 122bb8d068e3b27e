import { usePlace } from '#web/pages/page-place.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { homeTexts as texts } from './home-texts.ts'

export function HomePage() {
  const t = useText()
  usePlace(t(texts.title))
  return <PageHeader title={t(texts.title)} />
}
