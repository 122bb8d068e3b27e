import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from './app-process.ts'
import { startPostmaster } from './postmaster.ts'

test('a server that does not get ready in time is ended and told', async () => {
  const folder = await temporaryFolder()
  const postgres = join(folder, 'postgres')
  await writeFile(postgres, `#!/bin/sh\necho $$ > ${folder}/pid\nexec sleep 60\n`, { mode: 0o755 })
  await expect(
    startPostmaster({
      postgres,
      cluster: folder,
      settings: {},
      user: undefined,
      logFile: join(folder, 'log'),
      log: () => undefined,
      startTimeoutMs: 200,
    }),
  ).rejects.toMatchObject({ code: 'StartTimeout' })
})
