import { z } from 'zod'

type Target = 'draft-7' | 'draft-2020-12'

/** `sent`: what a caller may write. `answered`: what comes back. */
export function jsonSchemaOf(
  schema: z.ZodType,
  side: 'sent' | 'answered',
  target: Target = 'draft-2020-12',
): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io: side === 'sent' ? 'input' : 'output',
    target,
    unrepresentable: 'any',
  })
  return rest
}
