import { pillars } from '#domain/pillar.ts'
import { quantityText } from '#domain/quantity-text.ts'
import { talkingPointRules } from '#domain/talking-points.ts'
import {
  changeText,
  type Line,
  lineName,
  type Report,
  rangeText,
  readingText,
} from './line-text.ts'
import { phraseText } from './phrases.ts'

/** For people: what to talk about, what changed by pillar, what stayed in one line each. */
export function reportMarkdown(report: Report): string {
  const sections = [
    `# ${inline(report.team.name)}: cycle ${report.cycle.key}`,
    `${report.cycle.startsOn} to ${report.cycle.endsOn}. ${stateSentence(report)}`,
    report.note && quote(report.note),
    list('Talking points', talkingPoints(report)),
    ...pillars.map((pillar) => pillarSection(report, pillar)),
    list('Wins', report.wins.map(winText)),
    list('Notes', report.lines.flatMap(noteText)),
  ]
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`
}

function stateSentence({ state, readyBy, readyAt, automaticShare }: Report): string {
  const ready = readyBy ? `, marked ready by ${inline(readyBy)} on ${readyAt?.slice(0, 10)}` : ''
  const share = automaticShare === null ? '' : ` ${Math.round(automaticShare * 100)} % automatic.`
  return `${sentenceCase(state)}${ready}.${share}`
}

function talkingPoints({ talkingPoints, lines }: Report): string[] {
  return talkingPoints.flatMap(({ rule, series }) => {
    const line = lines.find((candidate) => candidate.series === series)
    const why = talkingPointRules.find((candidate) => candidate.rule === rule)?.why ?? rule
    if (line === undefined) return []
    const now = line.now.state === 'measured' ? `${readingText(line.now, line)}. ` : ''
    return [`**${inline(lineName(line))}**: ${now}${phraseText(why)}`]
  })
}

function pillarSection({ lines }: Report, pillar: string): string {
  const ofPillar = lines.filter((line) => line.metric.pillar === pillar)
  if (ofPillar.length === 0) return ''
  const told = ofPillar.filter((line) => !isSteady(line) && !isSilent(line))
  const steady = ofPillar.filter((line) => isSteady(line) && !isSilent(line)).map(steadyText)
  const silent = ofPillar.filter(isSilent).map(silentText)
  const folded = [fold('Steady', steady), fold('No value', silent)].filter((text) => text !== '')
  const parts = [`## ${sentenceCase(pillar.replaceAll('-', ' '))}`, table(told), folded.join(' ')]
  return parts.filter((part) => part !== '').join('\n\n')
}

function isSteady(line: Line): boolean {
  return line.variation === 'steady'
}

/** Nothing to tell: not measured or not applicable. A failed collection is told. */
function isSilent({ now }: Line): boolean {
  return now.state === 'missing' || now.state === 'not-applicable'
}

function table(lines: readonly Line[]): string {
  if (lines.length === 0) return ''
  const rows = lines.map((line) => [
    cell(lineName(line)),
    readingText(line.now, line),
    readingText(line.previous, line),
    changeText(line),
    rangeText(line),
    cell(phraseText(line.phrase.code, line.phrase.values)),
  ])
  const header = ['Metric', 'Now', 'Last report', 'Change', 'Normal range', '']
  const rule = ['---', '---:', '---:', '---:', '---:', '---']
  return [header, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function steadyText(line: Line): string {
  const value = line.now.state === 'measured' ? quantityText(line.now.value, line) : '–'
  return `${inline(lineName(line))} ${value}`
}

function silentText(line: Line): string {
  const phrase = phraseText(line.phrase.code, line.phrase.values)
  return `${inline(lineName(line))} (${inline(sentenceCase(phrase, 'lower'))})`
}

function winText({ text, by }: Report['wins'][number]): string {
  return `${inline(text)} (${inline(by)})`
}

function noteText(line: Line): string[] {
  if (line.note === null) return []
  return [`**${inline(lineName(line))}**: ${inline(line.note.text)} (${inline(line.note.by)})`]
}

function list(title: string, items: readonly string[]): string {
  if (items.length === 0) return ''
  return [`## ${title}`, '', ...items.map((item) => `- ${item}`)].join('\n')
}

function fold(title: string, texts: readonly string[]): string {
  return texts.length === 0 ? '' : `${title}: ${texts.join('; ')}.`
}

function quote(text: string): string {
  return text
    .replaceAll('<', '&lt;')
    .split(/\r?\n/)
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')
}

/** What people typed, without line breaks and without HTML. */
function inline(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('<', '&lt;').trim()
}

function cell(text: string): string {
  return inline(text).replaceAll('|', '\\|')
}

function sentenceCase(text: string, first: 'upper' | 'lower' = 'upper'): string {
  const letter = text.charAt(0)
  return (first === 'upper' ? letter.toUpperCase() : letter.toLowerCase()) + text.slice(1)
}
