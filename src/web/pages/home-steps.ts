import { homeTexts as texts } from './home-texts.ts'

export type HomeFacts = {
  /** Slug of a team, null while there is none. */
  readonly team: string | null
  readonly templateVersion: number
  readonly peopleAndInvitations: number
  readonly connections: number
  readonly anyReportReady: boolean
}

export type HomeStep = {
  readonly key: 'team' | 'template' | 'people' | 'connection' | 'report'
  readonly title: (typeof texts)[keyof typeof texts]
  readonly text: (typeof texts)[keyof typeof texts]
  /** Below the address of the organisation. */
  readonly path: string
  readonly isDone: boolean
  /** Done or not, it keeps nobody waiting. */
  readonly isOptional: boolean
}

/** What a new organisation does first, in order. */
export function homeSteps(facts: HomeFacts, cycle: string) {
  const { team, templateVersion, peopleAndInvitations, connections, anyReportReady } = facts
  return [
    {
      key: 'team',
      title: texts.stepTeam,
      text: texts.stepTeamText,
      path: '/teams',
      isDone: team !== null,
      isOptional: false,
    },
    {
      key: 'template',
      title: texts.stepTemplate,
      text: texts.stepTemplateText,
      path: '/template',
      // Who brought a report with the first version has chosen it.
      isDone: templateVersion > 1 || anyReportReady,
      isOptional: false,
    },
    {
      key: 'people',
      title: texts.stepPeople,
      text: texts.stepPeopleText,
      path: '/settings/people',
      isDone: peopleAndInvitations > 1,
      isOptional: false,
    },
    {
      key: 'connection',
      title: texts.stepConnection,
      text: texts.stepConnectionText,
      path: '/settings/connections',
      isDone: connections > 0,
      isOptional: true,
    },
    {
      key: 'report',
      title: texts.stepReport,
      text: texts.stepReportText,
      path: team === null ? '/teams' : `/teams/${team}/reports/${cycle}`,
      isDone: anyReportReady,
      isOptional: false,
    },
  ] as const satisfies readonly HomeStep[]
}

/** Typing every value is a way of working, so that a source is not waited for. */
export function areStepsDone(steps: readonly Pick<HomeStep, 'isDone' | 'isOptional'>[]): boolean {
  return steps.every(({ isDone, isOptional }) => isDone || isOptional)
}
