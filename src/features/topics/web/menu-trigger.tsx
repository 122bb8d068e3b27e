import { IconChevronDown } from '@tabler/icons-react'

/** What a button shows that opens a panel below it. */
export function MenuTrigger({ text }: { readonly text: string }) {
  return (
    <>
      {text}
      <IconChevronDown size={14} stroke={1.75} aria-hidden="true" />
    </>
  )
}
