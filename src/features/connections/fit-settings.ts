import type { Connector, Fields } from '#connectors/connector.ts'
import { destinationNames, secretNames } from '#connectors/connector.ts'
import { connectors } from '#connectors/registry.ts'
import { Refusal } from '#domain/refusal.ts'

export type FieldError = { readonly path: string; readonly message: string }
export type Settings = { readonly settings: Fields; readonly secrets: Fields }

/** Throws ConnectorNotFound. */
export function connectorById(id: string): Connector {
  const found = connectors.find((connector) => connector.id === id)
  if (found) return found
  throw new Refusal('ConnectorNotFound', `There is no connector “${id}”.`, { connector: id })
}

/** Leaves out what is empty; throws UnfitSettings with an error for each field that does not fit. */
export function fitSettings(connector: Connector, sent: Settings): Settings {
  const settings = withoutEmpty(sent.settings)
  const secrets = withoutEmpty(sent.secrets)
  const names = secretNames(connector)
  const open = Object.keys(connector.settings.shape).filter((name) => !names.includes(name))
  const errors = [
    ...strangers('settings', settings, open),
    ...strangers('secrets', secrets, names),
    ...faults(connector.settings, { ...only(secrets, names), ...only(settings, open) }, (name) =>
      names.includes(name) ? 'secrets' : 'settings',
    ),
  ]
  if (errors.length > 0) throw unfitSettings(errors)
  return { settings, secrets }
}

export function unfitSettings(errors: readonly FieldError[]): Refusal {
  return unfit('UnfitSettings', errors)
}

/** Leaves out what is empty; throws UnfitQuery with an error for each field that does not fit. */
export function fitQuery(connector: Connector, sent: Fields): Fields {
  const query = withoutEmpty(sent)
  const errors = [
    ...strangers('query', query, Object.keys(connector.query.shape)),
    ...faults(connector.query, query, () => 'query'),
  ]
  if (errors.length > 0) throw unfit('UnfitQuery', errors)
  return query
}

/** Where secrets go to: as long as it stays the same, they may stay too. */
export function destinationOf(connector: Connector, settings: Fields): string {
  return destinationNames(connector)
    .map((name) => {
      const written = String(settings[name] ?? '')
      return URL.parse(written)?.origin ?? written
    })
    .join(' ')
}

function withoutEmpty(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))
}

function only(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)))
}

function strangers(place: string, fields: Fields, names: readonly string[]): FieldError[] {
  return Object.keys(fields)
    .filter((name) => !names.includes(name))
    .map((name) => ({ path: `${place}/${name}`, message: 'There is no such field here' }))
}

/** The first fault of each field. */
function faults(
  schema: Connector['settings'],
  fields: Fields,
  placeOf: (name: string) => string,
): FieldError[] {
  const byPath = new Map<string, FieldError>()
  for (const { path, message } of schema.safeParse(fields).error?.issues ?? []) {
    const name = String(path[0] ?? '')
    const place = `${placeOf(name)}/${name}`
    if (!byPath.has(place)) byPath.set(place, { path: place, message })
  }
  return [...byPath.values()]
}

function unfit(code: 'UnfitSettings' | 'UnfitQuery', errors: readonly FieldError[]): Refusal {
  const [first] = errors
  return new Refusal(code, first ? `${first.path}: ${first.message}` : 'It does not fit.', {
    errors,
  })
}
