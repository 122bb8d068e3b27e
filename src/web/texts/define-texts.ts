/**
 * The English texts of one slice, as ICU messages. The literal types stay, so that `t(texts.x, values)`
 * knows which values a message needs; the English text is its own key in a translated catalogue.
 */
export function defineTexts<const Texts extends Readonly<Record<string, string>>>(
  texts: Texts,
): Texts {
  return texts
}
