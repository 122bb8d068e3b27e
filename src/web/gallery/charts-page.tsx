import { PortfolioCell } from '#web/charts/portfolio-cell.tsx'
import { XmrChart } from '#web/charts/xmr-chart.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import classes from './parts-page.module.css'
import { sampleLines } from './sample-lines.ts'
import { sampleXmr } from './sample-xmr.ts'

const extras = [
  { target: { lower: null, upper: 800 } },
  {
    segmentStarts: [17],
    annotations: [
      { index: 16, text: 'Retry budget from Ledger’s library' },
      { index: 21, text: 'New gateway' },
    ],
  },
  { excluded: [23], target: { lower: null, upper: 24 } },
  {},
  {},
  {},
]

const counts = { improving: 0, worsening: 0, changed: 0, steady: 0, notEnoughData: 0, failed: 0 }
const cells = [
  { ...counts, steady: 5 },
  { ...counts, steady: 5, improving: 1 },
  { ...counts, worsening: 2, improving: 1, steady: 2 },
  { ...counts, changed: 1, failed: 1 },
  { ...counts, notEnoughData: 3 },
]

export function ChartsPage() {
  return (
    <>
      <PageHeader title="Charts" subtitle="Individuals and moving range" />
      <table>
        <tbody>
          <tr>
            <th scope="row">Payments</th>
            {cells.map((cell) => (
              <td key={JSON.stringify(cell)}>
                <PortfolioCell counts={cell} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <div className={classes.charts}>
        {extras.map((extra, index) => {
          const sample = sampleLines[index]
          return sample === undefined ? null : (
            <section key={sample.line.metric.key} aria-label={sample.line.metric.name}>
              <h2>{sample.line.metric.name}</h2>
              <XmrChart series={sampleXmr(sample, extra)} metric={sample.line.metric} />
            </section>
          )
        })}
      </div>
    </>
  )
}
