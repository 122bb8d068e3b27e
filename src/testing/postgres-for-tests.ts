// One PostgreSQL for all test files: the embedded one, or the server that DATABASE_URL names. It holds
// one migrated template database, which each test file copies.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import type { DatabaseAddress } from '#platform/db/database.ts'
import { openDatabase, openPool } from '#platform/db/database.ts'
import { migrate, migrationsFolder } from '#platform/db/migrate.ts'
import { startEmbeddedPostgres } from '#platform/embedded-postgres/embedded-postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    testDatabase: { address: DatabaseAddress; template: string }
  }
}

export async function setup(project: TestProject) {
  const server = await serverForTests()
  const template = `wellcycle_template_${process.pid}`
  await withClient(server.address, (client) => client.query(`create database ${template}`))
  const pool = openPool({ ...server.address, database: template }, 2)
  await migrate(openDatabase(pool), migrationsFolder)
  await pool.end()
  project.provide('testDatabase', { address: server.address, template })
  return async () => {
    await withClient(server.address, (client) =>
      client.query(`drop database if exists ${template} with (force)`),
    )
    await server.stop()
  }
}

async function serverForTests(): Promise<{ address: DatabaseAddress; stop(): Promise<void> }> {
  const url = process.env.DATABASE_URL
  if (url) return { address: addressOf(url), stop: async () => {} }
  const dataDir = await mkdtemp(path.join(tmpdir(), 'wellcycle-test-'))
  const server = await startEmbeddedPostgres({ dataDir, log: () => {} })
  return {
    address: server.connection,
    async stop() {
      await server.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

function addressOf(url: string): DatabaseAddress {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url)
  return {
    host: searchParams.get('host') ?? hostname,
    port: Number(port || 5432),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: pathname.slice(1),
  }
}

async function withClient(address: DatabaseAddress, work: (client: pg.Client) => Promise<unknown>) {
  const client = new pg.Client(address)
  await client.connect()
  await work(client)
  await client.end()
}
