import { z } from 'zod'

/** Query of every list: `cursor` is the `next` of the page before. */
export const paging = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item),
    /** Give this as `cursor` to get the next page; null on the last. */
    next: z.string().nullable(),
  })
}

/** Cuts the one row too many that a store read to learn whether there is more. */
export function page<T>(rows: readonly T[], limit: number, cursorOf: (row: T) => string) {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last !== undefined ? cursorOf(last) : null }
}
