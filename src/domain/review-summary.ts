// The summary of a review is told as sections of lines, the same in a mail and as Markdown: facts team by
// team in the order of the agenda, never one team beside another.
import type { Day, Instant } from './instant.ts'

type Named = { readonly name: string }
type Told = { readonly text: string; readonly team: Named | null }

export type ReviewSummary = {
  readonly cycle: string
  readonly title: string
  readonly startedAt: Instant
  readonly facilitators: readonly string[]
  readonly bookedMinutes: number
  readonly spentMinutes: number
  readonly notices: readonly { readonly title: string }[]
  readonly teams: readonly {
    readonly team: Named
    readonly planned: number
    readonly spent: number
    readonly absent: boolean
    readonly here: readonly Named[]
    readonly changes: readonly string[]
  }[]
  readonly wins: readonly (Told & { readonly prevented: boolean })[]
  readonly actions: readonly (Told & {
    readonly kind: 'action' | 'investigation'
    readonly owner: Named | null
    readonly dueOn: Day | null
  })[]
  readonly topics: readonly (Told & { readonly mentions: number })[]
  readonly techShares: readonly Told[]
  readonly pairings: readonly Told[]
  readonly questions: readonly { readonly text: string; readonly answered: boolean }[]
  readonly score: { readonly votes: number; readonly mean: number | null } | null
}

export type SummarySection = { readonly heading: string; readonly lines: readonly string[] }

/** "4 March 2026, 117 of 120 minutes, facilitated by Ada." */
export function summaryLead(
  { startedAt, spentMinutes, bookedMinutes, facilitators }: ReviewSummary,
  timeZone: string,
): string {
  const date = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'long' })
  const parts = [
    date.format(new Date(startedAt)),
    `${spentMinutes} of ${bookedMinutes} minutes`,
    ...(facilitators.length > 0 ? [`facilitated by ${facilitators.join(' and ')}`] : []),
  ]
  return `${parts.join(', ')}.`
}

/** Sections without a line are left out. */
export function summarySections(summary: ReviewSummary): SummarySection[] {
  const { notices, wins, actions, topics, techShares, pairings, questions, score } = summary
  const sections = [
    { heading: 'Actions', lines: actions.map(actionLine) },
    { heading: 'Notices', lines: notices.map(({ title }) => title) },
    ...summary.teams.map(teamSection),
    { heading: 'Wins', lines: wins.map(winLine) },
    { heading: 'Topics', lines: topics.map(topicLine) },
    { heading: 'Tech shares', lines: techShares.map(told) },
    { heading: 'Help', lines: pairings.map(told) },
    {
      heading: 'Questions',
      lines: questions.map(({ text, answered }) => (answered ? text : `${text} (still open)`)),
    },
    { heading: 'What it was worth', lines: scoreLines(score) },
  ]
  return sections.filter(({ lines }) => lines.length > 0)
}

function told({ text, team }: Told): string {
  return team ? `${team.name}: ${text}` : text
}

function actionLine(action: ReviewSummary['actions'][number]): string {
  const { kind, owner, dueOn } = action
  const kept = [
    ...(kind === 'investigation' ? ['to find out'] : []),
    owner?.name ?? 'nobody yet',
    dueOn === null ? 'no date yet' : `by ${dueOn}`,
  ]
  return `${told(action)} (${kept.join(', ')})`
}

function winLine(win: ReviewSummary['wins'][number]): string {
  return win.prevented ? `${told(win)} (prevented)` : told(win)
}

function topicLine(topic: ReviewSummary['topics'][number]): string {
  return topic.mentions > 1 ? `${told(topic)} (${topic.mentions} mentions)` : told(topic)
}

function teamSection({ team, absent, planned, spent, here, changes }: TeamOfSummary) {
  if (absent && spent === 0)
    return { heading: team.name, lines: ['Not here this time.', ...changes] }
  const who = here.length === 0 ? '' : ` Here: ${here.map(({ name }) => name).join(', ')}.`
  return { heading: team.name, lines: [`${spent} of ${planned} minutes.${who}`, ...changes] }
}
type TeamOfSummary = ReviewSummary['teams'][number]

function scoreLines(score: ReviewSummary['score']): string[] {
  if (score === null || score.mean === null) return []
  return [`${score.mean.toFixed(1)} of 5, by ${score.votes} voices.`]
}

/** What people typed stays what they typed: no line of it becomes structure. */
export function summaryMarkdown(summary: ReviewSummary, timeZone: string): string {
  const sections = summarySections(summary).map(({ heading, lines }) =>
    [`## ${escapeMarkdown(heading)}`, '', ...lines.map((line) => `- ${escapeMarkdown(line)}`)].join(
      '\n',
    ),
  )
  const lead = escapeMarkdown(summaryLead(summary, timeZone))
  return `${[`# ${escapeMarkdown(summary.title)}`, lead, ...sections].join('\n\n')}\n`
}

/** On one line; marks that CommonMark or its tables, strike-through and HTML know mean themselves. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]<>&|~#]/g, '\\$&')
    .replace(/^(\d{1,9})([.)])(?= |$)/, '$1\\$2')
    .replace(/^[-+=]/, '\\$&')
    .replace(/!(?=\\\[)/g, '\\!')
}
