const address = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])/

/** Text as it was typed, with its addresses as links. */
export function LinkedText({ text }: { readonly text: string }) {
  return text.split(address).map((part, place) =>
    place % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name
      <a key={place} href={part} target="_blank" rel="noreferrer">
        {part}
      </a>
    ) : (
      part
    ),
  )
}
