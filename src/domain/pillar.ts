// A pillar is one of the five headings of a SCORP report (Security, Cost, Operational excellence,
// Reliability, Performance), or one of two that an organisation may add.
export const corePillars = [
  'security',
  'cost',
  'operational-excellence',
  'reliability',
  'performance',
] as const
export const optionalPillars = ['sustainability', 'business'] as const
export const pillars = [...corePillars, ...optionalPillars] as const
export type Pillar = (typeof pillars)[number]
export type OptionalPillar = (typeof optionalPillars)[number]
