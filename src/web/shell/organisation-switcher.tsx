import { IconCheck, IconSelector } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useText } from '#web/texts/language-provider.tsx'
import { PopoverButton } from '#web/ui/popover-button.tsx'
import { PopoverItem } from '#web/ui/popover-item.tsx'
import type { Go } from './nav-entry.ts'
import classes from './organisation-switcher.module.css'
import { shellTexts as texts } from './texts.ts'

type OrganisationSwitcherProps = {
  readonly name: string
  readonly others: readonly { readonly name: string; readonly href: string }[]
  readonly isNarrow: boolean
  readonly go: Go
  /** Further PopoverItems: "New organisation". */
  readonly children?: ReactNode
}

export function OrganisationSwitcher(props: OrganisationSwitcherProps) {
  const { name, others, isNarrow, go } = props
  const t = useText()
  return (
    <PopoverButton
      label={t(texts.organisationOf, { name })}
      iconOnly={isNarrow}
      block
      trigger={
        <>
          <span className={classes.letter} aria-hidden="true">
            {name.charAt(0).toUpperCase()}
          </span>
          {!isNarrow && (
            <>
              <span className={classes.name}>{name}</span>
              <IconSelector
                className={classes.selector}
                size={14}
                stroke={1.5}
                aria-hidden="true"
              />
            </>
          )}
        </>
      }
    >
      {(close) => (
        <>
          <PopoverItem current icon={<IconCheck size={16} stroke={1.75} />} onClick={close}>
            {name}
          </PopoverItem>
          {others.map((other) => (
            <PopoverItem
              key={other.href}
              icon={<span className={classes.room} />}
              onClick={() => {
                close()
                go(other.href)
              }}
            >
              {other.name}
            </PopoverItem>
          ))}
          {props.children}
        </>
      )}
    </PopoverButton>
  )
}
