// The pseudo-locale "en-XA" accents and lengthens every text, so that one that bypasses the catalogue,
// or a place that is too narrow for German, shows at a glance.
import type { IntlMessageFormat } from 'intl-messageformat'

type Elements = ReturnType<IntlMessageFormat['getAst']>

export const pseudoLocale = 'en-XA'

const plain = 'aceinouyACEINOUY'
const accented = 'áçéíñóúýÁÇÉÍÑÓÚÝ'

export function pseudoText(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => {
    const at = plain.indexOf(letter)
    if (at < 0) return letter
    const changed = accented.charAt(at)
    return 'aeou'.includes(letter) ? changed + changed : changed
  })
}

/** Values, tags and plural rules stay as they are; only what a reader reads changes. */
export function pseudoElements(elements: Elements): Elements {
  return elements.map((element) => {
    if (element.type === 0) return { ...element, value: pseudoText(element.value) }
    if ('children' in element) return { ...element, children: pseudoElements(element.children) }
    if ('options' in element) {
      const options = Object.entries(element.options).map(
        ([rule, option]) => [rule, { ...option, value: pseudoElements(option.value) }] as const,
      )
      return { ...element, options: Object.fromEntries(options) }
    }
    return element
  })
}
