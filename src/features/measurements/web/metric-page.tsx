import { usePlace } from '#web/pages/page-place.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { metricTexts as texts } from './texts.ts'

export function MetricPage() {
  const t = useText()
  usePlace(t(texts.title))
  return <PageHeader title={t(texts.title)} />
}
