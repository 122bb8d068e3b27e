export const exitCodes = { refused: 1, usage: 2, unreachable: 3 } as const

/** Ends a command with its lines on standard error, without a stack trace. */
export class CommandFailure extends Error {
  readonly exitCode: number

  constructor(exitCode: number, message: string) {
    super(message)
    this.exitCode = exitCode
  }
}

/** The input is there and cannot be used, or the server said no. */
export function refused(message: string): CommandFailure {
  return new CommandFailure(exitCodes.refused, message)
}

export function wrongUsage(message: string): CommandFailure {
  return new CommandFailure(exitCodes.usage, message)
}

export function unreachable(message: string): CommandFailure {
  return new CommandFailure(exitCodes.unreachable, message)
}
