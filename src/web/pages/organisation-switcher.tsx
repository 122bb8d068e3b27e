import { IconChevronDown } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import type { OrganisationEntry } from '#web/api/use-session.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { PopoverButton } from '#web/ui/popover-button.tsx'
import { PopoverItem } from '#web/ui/popover-item.tsx'
import classes from './organisation-switcher.module.css'
import { pageTexts as texts } from './texts.ts'

type OrganisationSwitcherProps = {
  readonly entry: OrganisationEntry
  readonly entries: readonly OrganisationEntry[]
  readonly isNarrow: boolean
}

export function OrganisationSwitcher({ entry, entries, isNarrow }: OrganisationSwitcherProps) {
  const t = useText()
  const router = useRouter()
  return (
    <PopoverButton
      label={t(texts.switchOrganisation, { name: entry.name })}
      iconOnly={isNarrow}
      block
      trigger={
        <span className={classes.trigger}>
          <span className={classes.mark} aria-hidden="true">
            {entry.name.charAt(0).toUpperCase()}
          </span>
          {!isNarrow && <span className={classes.name}>{entry.name}</span>}
          {!isNarrow && <IconChevronDown size={14} stroke={1.5} aria-hidden="true" />}
        </span>
      }
    >
      {(close) =>
        entries.map((candidate) => (
          <PopoverItem
            key={candidate.slug}
            current={candidate.slug === entry.slug}
            onClick={() => {
              close()
              router.history.push(`/${candidate.slug}`)
            }}
          >
            {candidate.name}
            {candidate.sample && <span className={classes.sample}>{t(texts.sampleLabel)}</span>}
          </PopoverItem>
        ))
      }
    </PopoverButton>
  )
}
