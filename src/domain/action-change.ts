// A change of an action is kept field by field, in words that people read; two changes collide when both
// give one field another value, and only then.
export const actionFields = [
  'text',
  'kind',
  'team',
  'owner',
  'due',
  'pillar',
  'metric',
  'link',
  'state',
  'reason',
] as const
export type ActionField = (typeof actionFields)[number]

/** As it is shown: names of people and teams, keys of metrics, dates; null where there was nothing. */
export type FieldChange = {
  readonly field: ActionField
  readonly from: string | null
  readonly to: string | null
}

type Shown = Readonly<Partial<Record<ActionField, string | null>>>

/** In the order of `actionFields`. */
export function changedFields(before: Shown, after: Shown): FieldChange[] {
  return actionFields.flatMap((field) => {
    const [from, to] = [before[field] ?? null, after[field] ?? null]
    return from === to ? [] : [{ field, from, to }]
  })
}

/** Those of the later changes that the caller, who had not seen them, would overwrite. */
export function collidingFields(
  wanted: readonly FieldChange[],
  unseen: readonly (readonly FieldChange[])[],
): ActionField[] {
  const touched = new Set(unseen.flat().map(({ field }) => field))
  return wanted.map(({ field }) => field).filter((field) => touched.has(field))
}
