// The least that a live room could be: what NOTIFY brings is written to every open connection.
import { createServer, type ServerResponse } from 'node:http'
import pg from 'pg'

const listener = new pg.Client(JSON.parse(process.argv[2] ?? ''))
await listener.connect()
await listener.query('listen bare')
const open = new Set<ServerResponse>()
listener.on('notification', ({ payload }) => {
  for (const answer of open) answer.write(`data: ${payload}\n\n`)
})
const server = createServer((_, answer) => {
  answer.writeHead(200, { 'content-type': 'text/event-stream' })
  answer.write(': open\n\n')
  open.add(answer)
  answer.once('close', () => open.delete(answer))
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port')
  process.send?.(`http://127.0.0.1:${address.port}`)
})
process.once('disconnect', () => process.exit(0))
