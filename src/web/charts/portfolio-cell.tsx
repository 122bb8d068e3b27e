import { useLanguage } from '#web/texts/language-provider.tsx'
import { drawPortfolioCell, type PortfolioCounts } from './draw-portfolio-cell.ts'
import { DrawingView } from './drawing-view.tsx'
import { chartTexts as texts } from './texts.ts'

/** Counts of one team and pillar. The row and column headers say which. */
export function PortfolioCell({ counts }: { readonly counts: PortfolioCounts }) {
  const { t, format } = useLanguage()
  const parts = [
    { message: texts.countWorsening, count: counts.worsening },
    { message: texts.countImproving, count: counts.improving },
    { message: texts.countChanged, count: counts.changed },
    { message: texts.countFailed, count: counts.failed },
    { message: texts.countTooFew, count: counts.notEnoughData },
  ].flatMap(({ message, count }) => (count > 0 ? [t(message, { count })] : []))
  if (parts.length === 0) return <span className="wc-unseen">{t(texts.steady)}</span>
  return <DrawingView drawing={drawPortfolioCell(counts, format.list(parts))} />
}
