import { useFormat } from '#web/texts/language-provider.tsx'

/** The calendar date where the organisation is: "2026-03-04". */
export function useToday(): string {
  const { timeZone } = useFormat().settings
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  return parts.format(new Date())
}
