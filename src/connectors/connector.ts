// A connector turns a foreign system into readings. It knows neither our database nor our metrics, and
// what goes wrong over there is an answer, never an exception.
import { z } from 'zod'
import type { Instant } from '#domain/instant.ts'
import type { OutboundFetch } from '#platform/outbound.ts'
import { type Collected, type Failure, failed } from './collected.ts'

export type Fields = Readonly<Record<string, string | number | boolean>>

/** The cycle [starts, ends) and how far it has come: `until` is `ends` once the cycle is over. */
export type CollectionWindow = {
  readonly starts: Instant
  readonly ends: Instant
  readonly until: Instant
}

export type ConnectorContext<Settings = Fields> = {
  /** With the secrets. */
  readonly settings: Settings
  readonly outbound: OutboundFetch
  readonly allowPrivateNetwork: boolean
  readonly now: Instant
}

type CheckAnswer = { readonly kind: 'ok'; readonly message: string } | Failure

/**
 * The schemas draw the forms: every field has a title and a description; `writeOnly` marks a secret and
 * `destination` the address that the secrets are sent to.
 */
export type Connector = {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly settings: z.ZodObject
  readonly query: z.ZodObject
  /** How many calls one collection of this query makes. */
  callsFor(query: Fields): number
  check(context: ConnectorContext): Promise<CheckAnswer>
  collect(context: ConnectorContext, query: Fields, window: CollectionWindow): Promise<Collected>
}

type Definition<S extends z.ZodObject, Q extends z.ZodObject> = {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly settings: S
  readonly query: Q
  callsFor(query: z.output<Q>): number
  check(context: ConnectorContext<z.output<S>>): Promise<CheckAnswer>
  collect(
    context: ConnectorContext<z.output<S>>,
    query: z.output<Q>,
    window: CollectionWindow,
  ): Promise<Collected>
}

/** Settings and queries were saved under an older version, perhaps: they are parsed at each use. */
export function defineConnector<S extends z.ZodObject, Q extends z.ZodObject>(
  definition: Definition<S, Q>,
): Connector {
  const { id, title, description, settings, query } = definition
  return {
    ...{ id, title, description, settings, query },
    callsFor(sent) {
      const parsed = query.safeParse(sent)
      return parsed.success ? definition.callsFor(parsed.data) : 0
    },
    async check(context) {
      const parsed = settings.safeParse(context.settings)
      if (!parsed.success) return unfit('settings', parsed.error)
      return definition.check({ ...context, settings: parsed.data })
    },
    async collect(context, sent, window) {
      const parsed = settings.safeParse(context.settings)
      if (!parsed.success) return uncalled(unfit('settings', parsed.error), window)
      const wanted = query.safeParse(sent)
      if (!wanted.success) return uncalled(unfit('query', wanted.error), window)
      return definition.collect({ ...context, settings: parsed.data }, wanted.data, window)
    },
  }
}

function unfit(what: 'settings' | 'query', error: z.ZodError): Failure {
  return failed('query', `The ${what} no longer fit: ${z.prettifyError(error)}`)
}

function uncalled(finding: Failure, window: CollectionWindow): Collected {
  const coverage = { from: window.starts, until: window.until, complete: false, remark: '' }
  return { finding, coverage, exchanges: [] }
}

export function secretNames({ settings }: Pick<Connector, 'settings'>): string[] {
  return namesWith(settings, 'writeOnly')
}

/** The settings that say where secrets are sent to. */
export function destinationNames({ settings }: Pick<Connector, 'settings'>): string[] {
  return namesWith(settings, 'destination')
}

function namesWith(schema: z.ZodObject, mark: string): string[] {
  return Object.entries(schema.shape)
    .filter(([, field]) => z.globalRegistry.get(field)?.[mark] === true)
    .map(([name]) => name)
}
