// A process of its own that serves the installation whose address it is given, and says where.
import { openBenchServer } from './installation.ts'

const server = await openBenchServer(JSON.parse(process.argv[2] ?? ''))
process.send?.(await server.http.listen({ port: 0, host: '127.0.0.1' }))
process.once('disconnect', () => server.close())
