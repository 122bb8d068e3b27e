export type Fields = Readonly<Record<string, string | number | boolean>>

export type Field = {
  readonly name: string
  readonly title: string
  readonly description: string | undefined
  readonly kind: 'text' | 'long-text' | 'secret' | 'choice' | 'number' | 'switch'
  readonly choices: readonly string[]
  readonly isRequired: boolean
  readonly preset: string | number | boolean | undefined
  readonly example: string | undefined
}

type Property = {
  readonly title?: string
  readonly description?: string
  readonly type?: string
  readonly enum?: readonly string[]
  readonly writeOnly?: boolean
  readonly default?: string | number | boolean
  readonly examples?: readonly string[]
  readonly maxLength?: number
}

const longText = 1000

/** The fields of a JSON Schema, in its order. */
export function fieldsOf(schema: Readonly<Record<string, unknown>>): Field[] {
  const properties = (schema.properties ?? {}) as Readonly<Record<string, Property>>
  const required = (schema.required ?? []) as readonly string[]
  return Object.entries(properties).map(([name, property]) => ({
    name,
    title: property.title ?? name,
    description: property.description,
    kind: kindOf(property),
    choices: property.enum ?? [],
    isRequired: required.includes(name) && property.default === undefined,
    preset: property.default,
    example: property.examples?.[0],
  }))
}

function kindOf(property: Property): Field['kind'] {
  if (property.writeOnly) return 'secret'
  if (property.enum) return 'choice'
  if (property.type === 'number' || property.type === 'integer') return 'number'
  if (property.type === 'boolean') return 'switch'
  return (property.maxLength ?? 0) > longText ? 'long-text' : 'text'
}

/** Secrets travel apart from the other settings. */
export function splitSecrets(schema: Readonly<Record<string, unknown>>, values: Fields) {
  const secretNames = fieldsOf(schema)
    .filter((field) => field.kind === 'secret')
    .map((field) => field.name)
  const entries = Object.entries(values)
  const isSecret = ([name]: readonly [string, unknown]) => secretNames.includes(name)
  return {
    settings: Object.fromEntries(entries.filter((entry) => !isSecret(entry))),
    secrets: Object.fromEntries(entries.filter(isSecret)),
  }
}
