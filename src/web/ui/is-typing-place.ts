const ownKeys =
  'input, textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"]'

/** Where keys belong to what the person writes, and no shortcut may take them. */
export function isTypingPlace(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(ownKeys))
}
