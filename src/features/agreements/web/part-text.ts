import type { AgreementContent, AgreementPart } from '#domain/agreement.ts'
import type { Format } from '#web/texts/format.ts'

const minuteMs = 60_000

/** A part of the agreement as it is read: "2 hr". */
export function partText(format: Format, content: AgreementContent, part: AgreementPart): string {
  return part === 'lengthMinutes' ? format.duration(content[part] * minuteMs) : content[part]
}
