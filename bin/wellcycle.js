#!/usr/bin/env node
// Runs the command line as it was built, or from its sources where it was not, with the Node that came
// with the packages where this one is too old.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { fileURLToPath, pathToFileURL } from 'node:url'

const entry = ['../dist/wellcycle.js', '../src/cli/main.ts']
  .map((place) => fileURLToPath(new URL(place, import.meta.url)))
  .find((candidate) => existsSync(candidate))
const executable = process.platform === 'win32' ? 'node.exe' : 'node'
const places = ['../node_modules/node/bin/', '../../node/bin/']

function isOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return major < 22 || (major === 22 && minor < 18)
}

function fail(line) {
  process.stderr.write(`${line}\n`)
  process.exitCode = 1
}

function runWith(node) {
  const child = spawn(node, [entry, ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => fail(`${node} does not start: ${error.message}`))
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0)
  })
}

if (entry === undefined) {
  fail('Wellcycle is not built yet. Run `npm run build` first.')
} else if (!isOldNode()) {
  await import(pathToFileURL(entry).href)
} else {
  const node = places
    .map((place) => fileURLToPath(new URL(`${place}${executable}`, import.meta.url)))
    .find((candidate) => existsSync(candidate))
  if (node) runWith(node)
  else fail(`Wellcycle needs Node 22.18 or newer; this is ${process.versions.node}.`)
}
