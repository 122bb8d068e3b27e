import { describe, expect, test } from 'vitest'
import { listTeams, readTeam } from '#features/teams/api.ts'
import { ApiProblem, callApi } from './call.ts'

const asked = { params: { organisation: 'acme', team: 'a b' } }

function answering(status: number, body: unknown, headers: Record<string, string> = {}) {
  const calls: { url: string; headers: Headers }[] = []
  const answer: typeof fetch = async (url, init) => {
    calls.push({ url: String(url), headers: new Headers(init?.headers) })
    const type = { 'content-type': 'application/problem+json', ...headers }
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), {
      status,
      headers: type,
    })
  }
  return { calls, fetch: answer }
}

async function problemOf(options: { fetch: typeof fetch }): Promise<ApiProblem> {
  const caught = await callApi(readTeam, asked, options).catch((error: unknown) => error)
  if (caught instanceof ApiProblem) return caught
  throw new Error(`no problem but ${String(caught)}`)
}

describe('calling the contract', () => {
  test('asks the address with parameters escaped, query and token', async () => {
    const { calls, fetch } = answering(200, { items: [], next: null })
    const request = { params: { organisation: 'acme' }, query: { search: 'ä&b' } }
    await callApi(listTeams, request, { base: 'https://w.example', token: 'secret', fetch })
    expect(calls[0]?.url).toBe('https://w.example/api/organisations/acme/teams?search=%C3%A4%26b')
    expect(calls[0]?.headers.get('authorization')).toBe('Bearer secret')
  })

  test('a refusal comes with code, sentence, details and how long to wait', async () => {
    const body = { code: 'TooManyRequests', detail: 'Slow down.', requestId: 'r1', limit: 5 }
    const problem = await problemOf(answering(429, body, { 'retry-after': '7' }))
    expect(problem).toMatchObject({
      status: 429,
      code: 'TooManyRequests',
      message: 'Slow down.',
      requestId: 'r1',
      retryAfterSeconds: 7,
      details: { limit: 5 },
    })
  })

  test.each([
    ['a page of somebody else', 200, '<html>Sign in</html>'],
    ['a gateway that gave up', 502, '<html>Bad gateway</html>'],
  ])('%s is no answer of ours', async (_name, status, body) => {
    const html = { 'content-type': 'text/html' }
    const problem = await problemOf(answering(status, body, html))
    expect(problem).toMatchObject({ status, code: 'UnknownAnswer', retryAfterSeconds: null })
  })

  test('a pause until a date is not mistaken for seconds', async () => {
    const date = { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }
    expect((await problemOf(answering(503, {}, date))).retryAfterSeconds).toBeNull()
  })
})
