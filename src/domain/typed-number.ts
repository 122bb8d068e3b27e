// A typed number may group its thousands and may have a point or a comma before its decimals; where its
// own form does not tell which is which ("1,234"), the decimal separator of the person's language does.

export type DecimalSeparator = '.' | ','

/** The number as JavaScript writes it ("1234.5"), or null when it is not a number. */
export function decimalText(text: string, separator: DecimalSeparator): string | null {
  const match = /^([+-]?) ?([\d.,' ]*\d[.,]?)(e[+-]?\d+)?$/i.exec(text)
  if (match === null) return null
  const [, sign = '', body = '', exponent = ''] = match
  const digits = plainDigits(body, separator)
  return digits === null ? null : `${sign === '-' ? '-' : ''}${digits}${exponent}`
}

function plainDigits(body: string, separator: DecimalSeparator): string | null {
  const spaced = /^(\d{1,3}(?:[ ']\d{3})+)(?:[.,](\d+))?$/.exec(body)
  if (spaced !== null) return joined(spaced[1] ?? '', spaced[2])
  const marks = [...body.replace(/[^.,]/g, '')]
  const last = marks.at(-1)
  if (/[ ']/.test(body)) return null
  if (last === undefined) return body
  const isBoth = marks.some((mark) => mark !== last)
  const grouped = /^(\d{1,3}(?:[.,]\d{3})+)$/.test(body) && !body.startsWith('0')
  if (marks.length > 1 && !isBoth) return grouped ? joined(body) : null
  if (isBoth) return marks.indexOf(last) === marks.length - 1 ? groupedWithDecimals(body) : null
  if (grouped && last !== separator) return joined(body)
  const [whole = '', decimals] = body.split(last)
  return joined(whole || '0', decimals)
}

function groupedWithDecimals(body: string): string | null {
  const match = /^(\d{1,3}(?:[.,]\d{3})+)[.,](\d+)$/.exec(body)
  return match === null ? null : joined(match[1] ?? '', match[2])
}

function joined(whole: string, decimals?: string): string {
  const digits = whole.replace(/\D/g, '')
  return decimals ? `${digits}.${decimals}` : digits
}
