import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import vectors from '#domain/fixtures/xmr-vectors.json' with { type: 'json' }
import { runCommandLine } from '#testing/command-line.ts'

const wheeler = vectors.vectors.find((vector) => vector.id === 'wheeler-verify')?.data ?? []

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'wellcycle-analyse-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const fortnight = (count: number) =>
  new Date(Date.UTC(2026, 0, 5 + 14 * count)).toISOString().slice(0, 10)

function csvOf(values: readonly (number | string)[]): string {
  return ['at,value', ...values.map((value, i) => `${fortnight(i)},${value}`)].join('\n')
}

async function analysis(csv: string, ...options: string[]) {
  const ran = await runCommandLine(['analyse', '-', '--json', ...options], { input: csv })
  expect(ran).toMatchObject({ exitCode: 0 })
  return JSON.parse(ran.stdout)
}

describe('analyse', () => {
  test('prints the published limits and signals of a file as one JSON object', async () => {
    const file = path.join(folder, 'wheeler.csv')
    await writeFile(file, csvOf(wheeler))
    const ran = await runCommandLine(['analyse', file, '--json'])
    expect(ran).toMatchObject({ exitCode: 0, stderr: '' })
    const found = JSON.parse(ran.stdout)
    expect(Object.keys(found).join()).toBe(
      'n,center,meanMovingRange,lower,upper,rangeUpper,maturity,signals',
    )
    expect(found).toMatchObject({ n: 16, center: 4135.5, maturity: 'provisional' })
    expect(found.lower).toBeCloseTo(3188.717333, 5)
    expect(found.upper).toBeCloseTo(5082.282667, 5)
    expect(found.signals).toEqual([
      { rule: 'point', points: [15] },
      { rule: 'range', points: [15] },
    ])
  })

  test('says the same in words for people', async () => {
    const ran = await runCommandLine(['analyse', '-'], { input: csvOf(wheeler) })
    expect(ran.stdout).toMatch(/Natural limits\s+3,188.72 to 5,082.28/)
    expect(ran.stdout).toContain('5,200 is above the upper limit of 5,082.28.')
  })

  test('takes an empty value as a missing period, which no moving range crosses', async () => {
    expect(await analysis(csvOf([1, '', 5]))).toMatchObject({ n: 2, meanMovingRange: null })
  })

  test('judges later rows against the baseline', async () => {
    const values = [4, 6, 5, 4, 6, 5, 30]
    expect(await analysis(csvOf(values), '--baseline', '0:6')).toMatchObject({
      n: 6,
      maturity: 'locked',
      signals: [
        { rule: 'point', points: [6] },
        { rule: 'range', points: [6] },
      ],
    })
  })

  test('draws the limits around the median', async () => {
    expect((await analysis(csvOf([1, 2, 3, 4, 100, 3]), '--center', 'median')).center).toBe(3)
  })

  test.each([
    [
      'a byte order mark, quotes and Windows line ends',
      '\ufeff"at","value"\r\n"2026-01-05","5"\r\n',
    ],
    ['columns in another order, and further ones', 'note,value,at\nx,5,2026-01-05\n'],
    ['semicolons and decimal commas', 'at;value\n2026-01-05;5,0\n'],
    ['instants with an offset', 'at,value\n2026-01-05T09:00:00+01:00,5\n'],
    ['no line end at the end', 'at,value\n2026-01-05,5'],
  ])('reads %s', async (_name, csv) => {
    expect(await analysis(csv)).toMatchObject({ n: 1, center: 5 })
  })

  test('keeps the order of the rows and warns when time runs backwards', async () => {
    const input = 'at,value\n2026-02-02,1\n2026-01-05,2\n'
    const ran = await runCommandLine(['analyse', '-', '--json'], { input })
    expect(ran.exitCode).toBe(0)
    expect(ran.stderr).toContain('line 3: earlier than the row before')
  })

  test.each([
    ['a word for a number', 'at,value\n2026-01-05,much\n', 'line 2: “much” is not a number'],
    ['an endless number', 'at,value\n2026-01-05,Infinity\n', 'line 2: “Infinity” is not a number'],
    ['no time', 'at,value\n,5\n', 'line 2: “” is not a time'],
    ['an impossible day', 'at,value\n2026-13-05,5\n', 'line 2: “2026-13-05” is not a time'],
    ['no header', '2026-01-05,5\n', 'needs a column “at” in its first line'],
    ['a missing cell', 'at,value\n2026-01-05\n', 'line 2: the row has not as many columns'],
    ['an open quote', 'at,value\n"2026-01-05,5\n', 'a quote is not closed'],
    ['nothing', '', 'standard input is empty'],
    ['a column twice', 'at,value,Value\n2026-01-05,5,6\n', 'the column “value” twice'],
  ])('refuses %s with one line and exit code 1', async (_name, input, message) => {
    const ran = await runCommandLine(['analyse', '-', '--json'], { input })
    expect(ran).toMatchObject({ exitCode: 1, stdout: '' })
    expect(ran.stderr).toContain(message)
    expect(ran.stderr.trim().split('\n')).toHaveLength(1)
  })

  test.each([
    [['no-such.csv'], 1, 'no-such.csv cannot be read: there is no such file.'],
    [['-', '--center', 'mode'], 2, 'Allowed choices are mean, median.'],
    [['-', '--baseline', '9:3'], 2, 'such as 0:20'],
    [['-', '--baseline', '0:3'], 2, 'The baseline ends at 3; standard input has 1 row.'],
    [['-', '--colour'], 2, "unknown option '--colour'"],
    [[], 2, "missing required argument 'file'"],
  ])('with %j ends with %d and a clear line', async (parameters, exitCode, message) => {
    const input = 'at,value\n2026-01-05,5\n'
    const ran = await runCommandLine(['analyse', ...parameters], { input })
    expect(ran).toMatchObject({ exitCode, stdout: '' })
    expect(ran.stderr).toContain(message)
    expect(ran.stderr).not.toMatch(/\n\s+at /)
  })
})

describe('help', () => {
  test.each(['serve', 'analyse', 'push', 'report'])('%s shows examples', async (command) => {
    const ran = await runCommandLine([command, '--help'])
    expect(ran).toMatchObject({ exitCode: 0, stderr: '' })
    expect(ran.stdout).toContain(`wellcycle ${command}`)
    expect(ran.stdout).toContain('Examples:')
  })

  test('the version is that of the package', async () => {
    expect((await runCommandLine(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  test('no command and an unknown one are wrong usage', async () => {
    const [none, unknown] = await Promise.all([runCommandLine([]), runCommandLine(['analyze'])])
    expect([none.exitCode, unknown.exitCode]).toEqual([2, 2])
    expect(unknown.stderr).toContain("unknown command 'analyze'")
  })
})
