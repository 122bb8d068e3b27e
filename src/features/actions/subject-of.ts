const shownLength = 120

/** By what the audit log names an action. */
export function subjectOf({ text }: { readonly text: string }): string {
  return text.length > shownLength ? `${text.slice(0, shownLength - 1).trimEnd()}…` : text
}
