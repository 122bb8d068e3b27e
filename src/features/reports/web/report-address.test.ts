import { expect, it } from 'vitest'
import { reportSearch, reportView } from './report-address.ts'

it.each([
  ['', { mode: null, line: null }],
  ['?mode=prepare', { mode: 'prepare', line: null }],
  ['?mode=dance&line=sec.vulns', { mode: null, line: 'sec.vulns' }],
  ['?line=perf.p95_ms&workload=basket', { mode: null, line: 'perf.p95_ms/basket' }],
])('the address %j says %j and is said by it', (search, view) => {
  expect(reportView(search)).toEqual(view)
  const again = new URLSearchParams(reportSearch(reportView(search)))
  expect(reportView(`?${again}`)).toEqual(view)
})
