// The OpenAPI document as it was agreed lies in docs/openapi.json; `node scripts/openapi-snapshot.ts`
// writes it again after a change of the contract.
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Validator } from '@seriousme/openapi-schema-validator'
import { contract } from '#api/contract.ts'
import { openApiDocument } from '#platform/http/openapi.ts'
import packageFile from '../package.json' with { type: 'json' }
import { root } from './run-command.ts'

const place = path.join(root, 'docs/openapi.json')

function written(): string {
  return `${JSON.stringify(openApiDocument(contract, packageFile.version), null, 2)}\n`
}

export async function faultOfOpenApi(): Promise<string | null> {
  const kept = await readFile(place, 'utf8').catch(() => '')
  if (kept !== written()) {
    return 'docs/openapi.json is not what the contract says: run `node scripts/openapi-snapshot.ts` and read the difference.'
  }
  const result = await new Validator().validate(JSON.parse(kept))
  return result.valid
    ? null
    : `docs/openapi.json is not valid OpenAPI 3.1: ${JSON.stringify(result.errors)}`
}

if (import.meta.main) await writeFile(place, written())
