// Sets the scene through the contract, as a script of the organisation's own would.
import type { Page } from '@playwright/test'
import { addressOf } from '#api/address.ts'
import type { Endpoint, Output, Request } from '#api/endpoint.ts'

/** As whoever is signed in on the page. */
export async function call<E extends Endpoint>(
  page: Page,
  endpoint: E,
  request: Request<E>,
): Promise<Output<E>> {
  const answer = await page.request.fetch(addressOf(endpoint, request), {
    method: endpoint.method,
    ...(request.body === undefined ? {} : { data: request.body }),
  })
  const text = await answer.text()
  if (!answer.ok()) throw new Error(`${endpoint.path}: ${answer.status()} ${text}`)
  return text === '' ? (undefined as Output<E>) : JSON.parse(text)
}
