// `npm run dev`: the server from its sources, started again on a change, with Vite in front of it.
import { spawn } from 'node:child_process'
import { root } from './run-command.ts'

const children = [
  spawn('node', ['--watch', 'src/cli/main.ts', 'serve'], {
    cwd: root,
    stdio: 'inherit',
    // The pages come from Vite, and only their own address may write.
    env: { ...process.env, WELLCYCLE_PUBLIC_URL: 'http://127.0.0.1:5173' },
  }),
  spawn('vite', [], { cwd: root, stdio: 'inherit' }),
]
for (const child of children) {
  child.once('exit', (code) => {
    for (const other of children) if (other.exitCode === null) other.kill('SIGTERM')
    process.exitCode ??= code ?? 1
  })
}
