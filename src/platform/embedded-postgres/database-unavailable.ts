export type UnavailableCode =
  | 'BinariesMissing'
  | 'BinariesUnusable'
  | 'CannotDropPrivileges'
  | 'ClusterBroken'
  | 'ClusterForeign'
  | 'ClusterMissing'
  | 'ClusterUnreachable'
  | 'ClusterVersionDiffers'
  | 'DataDirectoryCopied'
  | 'DataDirectoryInUse'
  | 'DataDirectoryNotWritable'
  | 'DiskFull'
  | 'InitFailed'
  | 'ServerStillRunning'
  | 'SocketPathTooLong'
  | 'SocketsUnsupported'
  | 'StartFailed'
  | 'StartTimeout'
  | 'UserUnknown'

export const orOwnServer = 'or set DATABASE_URL to a PostgreSQL server of your own'

/** Why the embedded database cannot be had, in one line that says what to do. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable'
  readonly code: UnavailableCode

  constructor(code: UnavailableCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

export function systemErrorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

const codeBySystemError: Partial<Record<string, UnavailableCode>> = {
  ENOSPC: 'DiskFull',
  EDQUOT: 'DiskFull',
  EACCES: 'DataDirectoryNotWritable',
  EPERM: 'DataDirectoryNotWritable',
  EROFS: 'DataDirectoryNotWritable',
  EEXIST: 'DataDirectoryNotWritable',
  ENOTDIR: 'DataDirectoryNotWritable',
}

/** Names a failed file operation within the data directory; any other error comes back as it was. */
export function explainSystemError(error: unknown, dataDir: string): unknown {
  const code = codeBySystemError[systemErrorCode(error) ?? '']
  if (!(error instanceof Error) || error instanceof DatabaseUnavailable || !code) return error
  const message =
    code === 'DiskFull'
      ? diskFull(dataDir)
      : `This user may not write into the data directory ${dataDir} (${error.message}): ` +
        `give it the directory, choose another one, ${orOwnServer}.`
  return new DatabaseUnavailable(code, message, { cause: error })
}

export function diskFull(dataDir: string): string {
  return `The disk that holds ${dataDir} is full: free some space and start again.`
}
