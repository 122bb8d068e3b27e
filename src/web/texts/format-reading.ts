import type { Reading } from '#domain/measurement.ts'
import { formatQuantity, type Measured } from './format-quantity.ts'
import type { Language } from './language.ts'
import { readingTexts } from './reading-texts.ts'

/** "319 ms", "Yes", "n/a", "not measured", "collection failed"; the reason is the caller's to show. */
export function formatReading(reading: Reading, metric: Measured, language: Language): string {
  switch (reading.state) {
    case 'measured':
      return formatQuantity(reading.value, metric, language)
    case 'missing':
      return language.t(readingTexts.notMeasured)
    case 'not-applicable':
      return language.t(readingTexts.notApplicable)
    case 'failed':
      return language.t(readingTexts.collectionFailed)
  }
}
