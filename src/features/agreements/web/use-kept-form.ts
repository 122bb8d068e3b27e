import { useKeptText } from '#features/reports/web/use-kept-text.ts'

/** A form whose fields survive a reload under this name, until they are let go. */
export function useKeptForm<Fields extends object>(name: string, start: Fields) {
  const { text, isKept, write, letGo } = useKeptText(name, JSON.stringify(start))
  const kept: object = JSON.parse(text)
  const fields: Fields = { ...start, ...kept }
  return {
    fields,
    isKept,
    set: (part: Partial<Fields>) => write(JSON.stringify({ ...fields, ...part })),
    letGo,
  }
}
