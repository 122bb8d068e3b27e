import { mailPage } from '#features/notifications/mail-page.ts'
import type { Ctx } from '#platform/context.ts'
import { addressOfReview } from './address-of-review.ts'
import { dateOfReview } from './date-of-review.ts'
import type { PreRead } from './read-pre-read.ts'

/** What everybody may read: teams in the order of the agenda. */
export function preReadMail(
  ctx: Pick<Ctx, 'installation' | 'organisationInForce'>,
  { review, notices, teams, questions, topics }: PreRead,
): { subject: string; text: string; html: string } {
  const { key } = review.cycle
  const subject = `Before the SCORP review of cycle ${key}`
  const place = review.place === '' ? '' : ` ${review.place}`
  const sections = [
    { heading: 'Notices', lines: notices.map(({ title }) => title) },
    ...teams.map((team) => ({ heading: team.team.name, lines: linesOf(team) })),
    { heading: 'Questions asked ahead', lines: questions.map(({ text }) => text) },
    { heading: 'Parked topics', lines: topics.map(({ text }) => text) },
  ]
  const page = mailPage({
    title: subject,
    paragraphs: [
      `${dateOfReview(review.startsAt, ctx)}, ${review.bookedMinutes} minutes.${place}`,
      ...(review.facilitator ? [`Facilitated by ${review.facilitator.name}.`] : []),
    ],
    sections: sections.filter(({ lines }) => lines.length > 0),
    link: { label: 'Open the pre-read', url: addressOfReview(ctx, key, '/pre-read') },
  })
  return { subject, ...page }
}

function linesOf(team: PreRead['teams'][number]): string[] {
  if (team.absent) return ['Not here this time.']
  const { talkingPoints, steady, openActions, carriedActions, wins, questions } = team
  const carried = carriedActions === 0 ? '' : `, ${carriedActions} of them carried`
  const nothing = talkingPoints.length === 0 && team.reportState !== null
  return [
    ...pointLines(talkingPoints),
    ...(nothing ? ['Nothing stands out.'] : []),
    ...(team.reportState === null ? ['No report yet.'] : []),
    ...(steady === 0 ? [] : [`Steady: ${steady} ${steady === 1 ? 'metric' : 'metrics'}.`]),
    ...(openActions === 0 ? [] : [`Open actions: ${openActions}${carried}.`]),
    ...wins.map((text) => `Win: ${text}`),
    ...questions.map(({ text }) => `Asked ahead: ${text}`),
  ]
}

/** Lines that say the same, such as “Not reported yet”, are told in one. */
function pointLines(points: PreRead['teams'][number]['talkingPoints']): string[] {
  const names = new Map<string, string[]>()
  for (const { name, sentence } of points) {
    names.set(sentence, [...(names.get(sentence) ?? []), name])
  }
  return [...names].map(([sentence, same]) => `${same.join(', ')}: ${sentence}`)
}
