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
  const isSecret = (name: string) => secretNames(connector).includes(name)
  const place = (name: string) => `${isSecret(name) ? 'secrets' : 'settings'}/${name}`
  const known = connector.settings.shape
  const errors: FieldError[] = [
    ...strangers('settings', settings, (name) => name in known && !isSecret(name)),
    ...strangers('secrets', secrets, (name) => name in known && isSecret(name)),
  ]
  const parsed = connector.settings.safeParse({ ...settings, ...secrets })
  for (const issue of parsed.error?.issues ?? []) {
    errors.push({ path: place(String(issue.path[0] ?? '')), message: issue.message })
  }
  if (errors.length > 0) throw unfitSettings(errors)
  return { settings, secrets }
}

export function unfitSettings(errors: readonly FieldError[]): Refusal {
  return unfit('UnfitSettings', errors)
}

/** Leaves out what is empty; throws UnfitQuery with an error for each field that does not fit. */
export function fitQuery(connector: Connector, sent: Fields): Fields {
  const query = withoutEmpty(sent)
  const errors = strangers('query', query, (name) => name in connector.query.shape)
  const parsed = connector.query.safeParse(query)
  for (const issue of parsed.error?.issues ?? []) {
    errors.push({ path: ['query', ...issue.path.map(String)].join('/'), message: issue.message })
  }
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

function strangers(
  place: string,
  fields: Fields,
  belongs: (name: string) => boolean,
): FieldError[] {
  return Object.keys(fields)
    .filter((name) => !belongs(name))
    .map((name) => ({ path: `${place}/${name}`, message: 'There is no such field here' }))
}

function unfit(code: 'UnfitSettings' | 'UnfitQuery', errors: readonly FieldError[]): Refusal {
  const [first] = errors
  return new Refusal(code, first ? `${first.path}: ${first.message}` : 'It does not fit.', {
    errors,
  })
}
