// A server in a process of its own.
import { fork } from 'node:child_process'
import { once } from 'node:events'

export type ServedApart = { readonly url: string; close(): Promise<void> }

/** `script` sends its address, and ends when it is disconnected. */
export async function serveApart(
  address: object,
  script: './serve-bench.ts' | './bare-broadcast.ts' = './serve-bench.ts',
): Promise<ServedApart> {
  const child = fork(new URL(script, import.meta.url), [JSON.stringify(address)])
  const [url] = await once(child, 'message')
  return {
    url,
    async close() {
      child.disconnect()
      await once(child, 'exit')
    },
  }
}
