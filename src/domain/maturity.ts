// A maturity stage is how a team comes by the numbers of a pillar, as the team itself says: by hand, by
// scripts, by themselves, or so that they raise an alarm. It is a place to start from, never a grade.
export const maturityStages = ['manual', 'scripted', 'automatic', 'alerting'] as const
export type MaturityStage = (typeof maturityStages)[number]
