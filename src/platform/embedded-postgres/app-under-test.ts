// An app with nothing but the embedded database, started by tests as a process that can be killed.
import pg from 'pg'
import { startEmbeddedPostgres } from './embedded-postgres.ts'

const [dataDir = '', packageDir] = process.argv.slice(2)
const tell = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)

try {
  const database = await startEmbeddedPostgres({
    dataDir,
    log: (event, details) => tell({ event, ...details }),
    ...(packageDir ? { packageDir } : {}),
  })
  tell({ connection: database.connection, serverPid: database.pid })
  process.once('SIGTERM', () => {
    database.stop().then(() => process.exit(0), reportFailure)
  })
  await writeForever(database.connection)
} catch (error) {
  reportFailure(error)
}

async function writeForever(connection: pg.ClientConfig) {
  const client = new pg.Client(connection)
  client.on('error', reportFailure)
  await client.connect()
  await client.query(
    'create table if not exists acknowledged (n bigint generated always as identity)',
  )
  for (;;) {
    const { rows } = await client.query<{ n: string }>(
      'insert into acknowledged default values returning n',
    )
    tell({ acknowledged: Number(rows[0]?.n) })
  }
}

function reportFailure(error: unknown) {
  const known = error instanceof Error && 'code' in error
  tell({ failure: known ? error.code : String(error), message: String(error) })
  process.exitCode = 1
}
