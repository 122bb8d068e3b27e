import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useRef } from 'react'
import { useText } from '#web/texts/language-provider.tsx'
import { KeyHint } from './key-hint.tsx'
import { useShortcut } from './shortcuts.tsx'
import { uiTexts as texts } from './texts.ts'

type SearchFieldProps = {
  /** "Find metrics" */
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** "/" goes to it, Escape empties it. One per page. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  const t = useText()
  const field = useRef<HTMLInputElement>(null)
  useShortcut('/', { title: label, section: t(texts.general), run: () => field.current?.focus() })
  return (
    <TextInput
      ref={field}
      type="search"
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={16} stroke={1.5} aria-hidden="true" />}
      rightSection={value === '' && <KeyHint keys="/" />}
      rightSectionPointerEvents="none"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onChange('')
      }}
    />
  )
}
