import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'

const compress = { gz: promisify(gzip), br: promisify(brotliCompress) }

/** Writes a .gz and a .br beside every text asset, for the server to send as they are. */
export async function compressAssets(folder: string): Promise<void> {
  const files = (await readdir(folder)).filter((file) => /\.(js|css|svg)$/.test(file))
  await Promise.all(
    files.map(async (file) => {
      const content = await readFile(path.join(folder, file))
      await writeFile(path.join(folder, `${file}.gz`), await compress.gz(content))
      await writeFile(path.join(folder, `${file}.br`), await compress.br(content))
    }),
  )
}
