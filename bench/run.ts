// `npm run bench`: each row is a ratio to a floor that was measured in the same run.
import { build } from '../scripts/build.ts'
import { benchLatestReports } from './latest-reports.ts'
import { benchLiveRoom } from './live-room.ts'
import { benchSparklines } from './sparklines.ts'
import { benchStart } from './start.ts'
import { type BenchResult, benchXmr, benchXmrWithSignals } from './xmr.ts'

async function* results(): AsyncGenerator<BenchResult> {
  yield benchXmr()
  yield benchXmrWithSignals()
  yield benchSparklines()
  yield* await benchStart()
  yield* await benchLatestReports()
  yield* await benchLiveRoom()
}

await build()
for await (const { name, ratio, ours, floor } of results()) {
  const times = `${ours.toFixed(2)} ms / ${floor.toFixed(2)} ms`
  process.stdout.write(`${ratio.toFixed(2).padStart(8)} ×  ${name} (${times})\n`)
}
