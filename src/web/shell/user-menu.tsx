import type { ReactNode } from 'react'
import { useText } from '#web/texts/language-provider.tsx'
import { changePreferences, usePreferences } from '#web/theme/preference-store.ts'
import { PopoverButton } from '#web/ui/popover-button.tsx'
import { Segmented } from '#web/ui/segmented.tsx'
import { shellTexts as texts } from './texts.ts'
import classes from './user-menu.module.css'

type UserMenuProps = {
  readonly name: string
  readonly email: string
  readonly isNarrow: boolean
  /** Below the preferences: PopoverItems for profile, sign out. */
  readonly children: (close: () => void) => ReactNode
}

export function UserMenu({ name, email, isNarrow, children }: UserMenuProps) {
  const t = useText()
  const label = t(texts.accountOf, { name })
  return (
    <PopoverButton
      label={label}
      iconOnly={isNarrow}
      block
      trigger={
        <>
          <span className={classes.initials} aria-hidden="true">
            {initials(name)}
          </span>
          {!isNarrow && <span className={classes.name}>{name}</span>}
        </>
      }
    >
      {(close) => (
        <>
          <div className={classes.person}>
            <p className={classes.who}>{name}</p>
            <p className={classes.email}>{email}</p>
          </div>
          <Preferences />
          <div className={classes.items}>{children(close)}</div>
        </>
      )}
    </PopoverButton>
  )
}

function Preferences() {
  const t = useText()
  const { scheme, density, shortcuts } = usePreferences()
  return (
    <div className={classes.preferences}>
      <Segmented
        label={t(texts.scheme)}
        options={[
          { value: 'system', text: t(texts.schemeSystem) },
          { value: 'light', text: t(texts.schemeLight) },
          { value: 'dark', text: t(texts.schemeDark) },
        ]}
        value={scheme}
        onChange={(value) => changePreferences({ scheme: value })}
      />
      <Segmented
        label={t(texts.density)}
        options={[
          { value: 'comfortable', text: t(texts.densityComfortable) },
          { value: 'compact', text: t(texts.densityCompact) },
        ]}
        value={density}
        onChange={(value) => changePreferences({ density: value })}
      />
      <label className={classes.check}>
        <input
          type="checkbox"
          checked={shortcuts}
          onChange={(event) => changePreferences({ shortcuts: event.target.checked })}
        />
        {t(texts.singleKeys)}
      </label>
    </div>
  )
}

/** "Ada Lovelace" is "AL", "ada@example.org" is "A". */
function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined]
  return letters.map((word) => word?.charAt(0).toUpperCase() ?? '').join('')
}
