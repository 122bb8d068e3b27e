#!/usr/bin/env node
// The command line: each command is a file; here they are put together and their failures told.
import { Command, CommanderError } from 'commander'
import packageFile from '../../package.json' with { type: 'json' }
import { CommandFailure, exitCodes } from './command-failure.ts'
import { addAnalyse } from './commands/analyse.ts'
import { addPush } from './commands/push.ts'
import { addReport } from './commands/report.ts'
import { addServe } from './commands/serve.ts'

const program = new Command('wellcycle')
  .description('Continuous improvement for engineering organisations, sprint by sprint.')
  .version(packageFile.version, '--version')
  .helpOption('--help', 'show help')
  .helpCommand(false)
  .configureHelp({ sortOptions: true })
  .exitOverride()
  .addHelpText('after', '\nwellcycle <command> --help shows the options and examples of a command.')
for (const add of [addServe, addAnalyse, addPush, addReport]) add(program)

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever read our output has seen enough, as head does.
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})
try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = tell(error)
}

function tell(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exitCodes.usage
  const failure = error instanceof CommandFailure ? error : null
  const reason = error instanceof Error ? error.message : String(error)
  process.stderr.write(`error: ${failure ? failure.message : `unexpected: ${reason}`}\n`)
  return failure?.exitCode ?? exitCodes.refused
}
