import type { z } from 'zod'
import type { NamedEndpoint } from '#api/contract.ts'
import { commonRefusals, type Endpoint } from '#api/endpoint.ts'
import { jsonSchemaOf } from './json-schema.ts'

type Json = Record<string, unknown>

/** The contract as an OpenAPI 3.1 document. */
export function openApiDocument(contract: readonly NamedEndpoint[], version: string): Json {
  const paths: Record<string, Json> = {}
  for (const { slice, name, endpoint } of contract) {
    const address = `/api${endpoint.path}`
    paths[address] = {
      ...paths[address],
      [endpoint.method.toLowerCase()]: operation(slice, name, endpoint),
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Wellcycle',
      version,
      description:
        'Everything that the pages of Wellcycle do. Send an API token as “Authorization: Bearer …”. Refusals are problem details (RFC 9457) with a code.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ token: [] }, { session: [] }],
    tags: [...new Set(contract.map((entry) => entry.slice))].map((tag) => ({ name: tag })),
    paths,
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: 'wellcycle.session_token' },
      },
      schemas: { Problem: problemSchema },
    },
  }
}

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'requestId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'The name of the refusal.' },
    detail: { type: 'string' },
    requestId: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: { path: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
}

function operation(slice: string, name: string, endpoint: Endpoint): Json {
  const status = endpoint.status ?? (endpoint.output === null ? 204 : 200)
  return {
    operationId: name,
    tags: [slice],
    summary: endpoint.summary,
    ...(endpoint.description ? { description: endpoint.description } : {}),
    ...(endpoint.access === 'public' ? { security: [] } : {}),
    parameters: [
      ...parameters('path', endpoint.params),
      ...parameters('query', endpoint.query),
      ...(endpoint.idempotent ? [idempotencyHeader] : []),
    ],
    ...(endpoint.body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: jsonSchemaOf(endpoint.body, 'sent') } },
          },
        }
      : {}),
    responses: { [status]: success(endpoint), ...refusalResponses(endpoint) },
  }
}

const idempotencyHeader = {
  name: 'Idempotency-Key',
  in: 'header',
  schema: { type: 'string', maxLength: 200 },
  description: 'The same key with the same body gets the first answer again.',
}

function success(endpoint: Endpoint): Json {
  if (endpoint.output === null) return { description: 'Done.' }
  const schema = jsonSchemaOf(endpoint.output, 'answered')
  return {
    description: endpoint.summary,
    content: { [mediaTypeOf(endpoint)]: { schema } },
  }
}

function mediaTypeOf(endpoint: Endpoint): string {
  if (endpoint.streams) return 'text/event-stream'
  return endpoint.produces ?? 'application/json'
}

function refusalResponses(endpoint: Endpoint): Json {
  const byStatus = new Map<number, string[]>()
  for (const [code, status] of Object.entries({ ...commonRefusals, ...endpoint.refusals })) {
    byStatus.set(status, [...(byStatus.get(status) ?? []), code])
  }
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      {
        description: codes.join(', '),
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      },
    ]),
  )
}

function parameters(place: 'path' | 'query', schema: z.ZodObject | undefined): Json[] {
  if (!schema) return []
  const { properties, required } = jsonSchemaOf(schema, 'sent') as {
    properties: Record<string, Json>
    required?: string[]
  }
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || (required ?? []).includes(name),
    schema: property,
  }))
}
