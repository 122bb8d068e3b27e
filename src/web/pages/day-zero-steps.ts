import { dayZeroTexts as texts } from './day-zero-texts.ts'

export type DayZeroFacts = {
  /** Slug of a team, null while there is none. */
  readonly team: string | null
  readonly teams: number
  readonly teamsWithLeads: number
  readonly teamsWithStages: number
  readonly templateVersion: number
  readonly hasAgreement: boolean
  readonly peopleAndInvitations: number
  readonly sponsors: number
  readonly connections: number
  readonly anyReportReady: boolean
  readonly reviews: number
}

type Text = (typeof texts)[keyof typeof texts]
export type DayZeroStep = {
  readonly key: string
  readonly title: Text
  readonly text: Text
  /** What the text counts. */
  readonly values: { readonly found: number; readonly said: number; readonly total: number }
  /** Below the address of the organisation. */
  readonly path: string
  readonly isDone: boolean
  /** Done or not, it keeps nobody waiting. */
  readonly isOptional: boolean
}

/** What leads an organisation from nothing to its first review, in order. */
export function dayZeroSteps(facts: DayZeroFacts, cycle: string): DayZeroStep[] {
  const { team, teams, templateVersion, anyReportReady } = facts
  const values = { found: facts.teamsWithLeads, said: facts.teamsWithStages, total: teams }
  const step = (
    key: string,
    words: { title: Text; text: Text },
    path: string,
    isDone: boolean,
    isOptional = false,
  ): DayZeroStep => ({ key, ...words, values, path, isDone, isOptional })
  return [
    step('team', { title: texts.team, text: texts.teamText }, '/teams', team !== null),
    step(
      'people',
      { title: texts.people, text: texts.peopleText },
      '/settings/people',
      facts.peopleAndInvitations > 1,
    ),
    step(
      'leads',
      { title: texts.leads, text: teams === 0 ? texts.leadsTextNone : texts.leadsText },
      '/teams',
      teams > 0 && facts.teamsWithLeads === teams,
    ),
    step(
      'template',
      { title: texts.template, text: texts.templateText },
      '/template',
      // Who brought a report with the first version has chosen it.
      templateVersion > 1 || anyReportReady,
    ),
    step(
      'agreement',
      { title: texts.agreement, text: texts.agreementText },
      '/agreement',
      facts.hasAgreement,
    ),
    step(
      'stages',
      { title: texts.stages, text: teams === 0 ? texts.stagesTextNone : texts.stagesText },
      '/day-zero#stages',
      teams > 0 && facts.teamsWithStages === teams,
      true,
    ),
    step(
      'connection',
      { title: texts.connection, text: texts.connectionText },
      '/settings/connections',
      facts.connections > 0,
      true,
    ),
    step(
      'sponsors',
      { title: texts.sponsors, text: texts.sponsorsText },
      '/sponsors',
      facts.sponsors > 0,
      true,
    ),
    step(
      'report',
      { title: texts.report, text: texts.reportText },
      team === null ? '/teams' : `/teams/${team}/reports/${cycle}`,
      anyReportReady,
    ),
    step(
      'review',
      { title: texts.review, text: texts.reviewText },
      `/reviews/${cycle}`,
      facts.reviews > 0,
    ),
  ]
}

/** Typing every value is a way of working, so that a source is not waited for. */
export function areStepsDone(
  steps: readonly Pick<DayZeroStep, 'isDone' | 'isOptional'>[],
): boolean {
  return steps.every(({ isDone, isOptional }) => isDone || isOptional)
}
