import type { Exchange, Failure } from '#connectors/collected.ts'
import { failed } from '#connectors/collected.ts'
import type { ConnectorContext } from '#connectors/connector.ts'
import { exchangeOf, withoutSecrets } from '#connectors/exchange.ts'
import { retryAfterSeconds } from '#connectors/retry-after.ts'
import type { FailureClass } from '#domain/failure-class.ts'
import { type OutboundAnswer, OutboundFailure } from '#platform/outbound.ts'
import type { InstantEvaluation, RangeEvaluation } from './evaluation.ts'
import type { PrometheusSettings } from './settings.ts'
import { Answer, type Result } from './wire.ts'

export type Evaluated = {
  readonly outcome:
    | { readonly kind: 'result'; readonly result: Result; readonly warnings: readonly string[] }
    | Failure
  readonly exchange: Exchange
}

/** Shorter than our own patience, so that the server's own word for a slow query arrives. */
const serverTimeout = '12s'

export function evaluateInstant(
  context: ConnectorContext<PrometheusSettings>,
  { expression, time }: InstantEvaluation,
): Promise<Evaluated> {
  const link = graphLink(context.settings, { expr: expression, tab: '1', moment_input: time })
  return call(context, 'query', { query: expression, time, timeout: serverTimeout }, link)
}

export function evaluateRange(
  context: ConnectorContext<PrometheusSettings>,
  { expression, start, end, stepMs, steps }: RangeEvaluation,
): Promise<Evaluated> {
  const range_input = `${Math.round((steps * stepMs) / 1000)}s`
  const seen = { expr: expression, tab: '0', end_input: end, range_input }
  const step = String(stepMs / 1000)
  const parameters = { query: expression, start, end, step, timeout: serverTimeout }
  return call(context, 'query_range', parameters, graphLink(context.settings, seen))
}

async function call(
  context: ConnectorContext<PrometheusSettings>,
  path: 'query' | 'query_range',
  parameters: Readonly<Record<string, string>>,
  link: string,
): Promise<Evaluated> {
  const { settings, outbound, allowPrivateNetwork, now } = context
  const url = `${rootOf(settings)}/api/v1/${path}?${new URLSearchParams(parameters)}`
  const credentials = basicCredentials(settings)
  const secrets = [settings.token, settings.password, settings.headerValue, credentials]
  const headers = headersFor(settings, credentials)
  try {
    const answer = await outbound({ url, headers, allowPrivateNetwork })
    const exchange = exchangeOf(`GET ${url}`, link, answer, secrets)
    const outcome = outcomeOf(answer, retryAfterSeconds(answer.headers, now))
    if (outcome.kind === 'result') return { outcome, exchange }
    const message = withoutSecrets(outcome.message, secrets)
    return { outcome: { ...outcome, message }, exchange }
  } catch (error) {
    if (!(error instanceof OutboundFailure)) throw error
    return { outcome: outboundFailure(error), exchange: exchangeOf(`GET ${url}`, link, null, []) }
  }
}

function rootOf({ baseUrl }: PrometheusSettings): string {
  return baseUrl.replace(/\/+$/, '')
}

function basicCredentials({ user, password }: PrometheusSettings): string | undefined {
  return user ? Buffer.from(`${user}:${password ?? ''}`).toString('base64') : undefined
}

function headersFor(settings: PrometheusSettings, credentials: string | undefined) {
  const { token, headerName, headerValue } = settings
  return {
    accept: 'application/json',
    ...(token ? { authorization: `Bearer ${token}` } : {}),
    ...(credentials ? { authorization: `Basic ${credentials}` } : {}),
    ...(headerName && headerValue ? { [headerName]: headerValue } : {}),
  }
}

function graphLink(settings: PrometheusSettings, seen: Readonly<Record<string, string>>): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(seen)) parameters.set(`g0.${name}`, value)
  return `${rootOf(settings)}/graph?${parameters}`
}

function outcomeOf(answer: OutboundAnswer, retryAfter: number | null): Evaluated['outcome'] {
  const { status } = answer
  if (status === 401 || status === 403) {
    return failed('auth', `The credentials are refused, or more are needed (status ${status})`)
  }
  if (status === 429) return failed('rate', 'Too many requests (status 429)', retryAfter)
  const parsed = Answer.safeParse(jsonOf(answer.text))
  if (parsed.success && parsed.data.status === 'error') {
    const { errorType, error } = parsed.data
    return failed(classOf(errorType, status), `${errorType}: ${error}`, retryAfter)
  }
  if (status >= 500)
    return failed('network', `The server answers with status ${status}`, retryAfter)
  if (status < 200 || status >= 300) {
    return failed(
      'shape',
      `No Prometheus API answers there (status ${status}): is the address right?`,
    )
  }
  if (!parsed.success || parsed.data.status === 'error') {
    return failed('shape', 'The answer is not one of Prometheus’ API: is the address right?')
  }
  return { kind: 'result', result: parsed.data.data, warnings: parsed.data.warnings }
}

function classOf(errorType: string, status: number): FailureClass {
  if (errorType === 'timeout') return 'timeout'
  return status >= 500 ? 'network' : 'query'
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function outboundFailure({ class: failureClass, message }: OutboundFailure): Failure {
  if (failureClass === 'timeout') return failed('timeout', message)
  if (failureClass !== 'too-large') return failed('network', message)
  return failed('query', `${message}; make the series one with sum(…), or take a longer step`)
}
