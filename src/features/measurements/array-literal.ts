// Arrays as PostgreSQL reads them, for the values that need no quoting. The driver quotes every element,
// which for a batch of a thousand measurements takes longer than the server takes to store them.

/** Of ids, instants and words without spaces or marks. */
export function idList(values: readonly (string | null)[]): string {
  return `{${values.map((value) => value ?? 'NULL').join(',')}}`
}

export function numberList(values: readonly (number | null)[]): string {
  return `{${values.map((value) => value ?? 'NULL').join(',')}}`
}
