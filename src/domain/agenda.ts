// The agenda of a review: the items of a template, with the teams one after the other in the place of
// the item that stands for them, held against the minutes that are booked.

export const agendaKinds = [
  'opening',
  'notices',
  'team',
  'topics',
  'wins',
  'close',
  'other',
] as const
export type AgendaKind = (typeof agendaKinds)[number]
