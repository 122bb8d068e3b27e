import { refused } from './command-failure.ts'
import { checkRows, type MeasurementRows } from './measurement-rows.ts'

/** A list of measurements as the API takes them, bare or under "measurements". */
export function measurementsOfJson(
  name: string,
  text: string,
  team: string | undefined,
): MeasurementRows {
  const list = listIn(parseJson(name, text))
  if (list === null) {
    throw refused(`${name} holds neither a list nor an object with a list “measurements”.`)
  }
  return checkRows(
    list.map((sent, i) => ({ place: `measurement ${i + 1}`, sent })),
    team,
  )
}

function listIn(json: unknown): readonly unknown[] | null {
  if (Array.isArray(json)) return json
  if (typeof json !== 'object' || json === null || !('measurements' in json)) return null
  return Array.isArray(json.measurements) ? json.measurements : null
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw refused(`${name} is not valid JSON: ${error.message}.`)
  }
}
