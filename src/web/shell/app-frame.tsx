import { IconLayoutSidebar, IconMenu2, IconSearch } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useText } from '#web/texts/language-provider.tsx'
import { changePreferences, usePreferences } from '#web/theme/preference-store.ts'
import { useOpenCommands } from '#web/ui/commands.tsx'
import { IconButton } from '#web/ui/icon-button.tsx'
import { uiTexts } from '#web/ui/texts.ts'
import classes from './app-frame.module.css'
import { MenuSheet } from './menu-sheet.tsx'
import type { Go, NavEntry } from './nav-entry.ts'
import { Navigation, NavigationKeys } from './navigation.tsx'
import { shellTexts as texts } from './texts.ts'
import { useMedia } from './use-media.ts'
import { useIsRoomWanted } from './wide-room.ts'

type AppFrameProps = {
  readonly entries: readonly NavEntry[]
  readonly go: Go
  /** At the head of the navigation: the organisation switcher. Told whether there is room for its name. */
  readonly organisation: (isNarrow: boolean) => ReactNode
  /** At its foot: the user menu. */
  readonly user: (isNarrow: boolean) => ReactNode
  /** Breadcrumbs. */
  readonly trail: ReactNode
  /** Above everything: offline, not saved yet. */
  readonly banner?: ReactNode
  readonly children: ReactNode
}

export function AppFrame(props: AppFrameProps) {
  const t = useText()
  const { navigation } = usePreferences()
  const isPhone = useMedia('(width < 40em)')
  const isTablet = useMedia('(width < 64em)')
  const openCommands = useOpenCommands()
  const [menuOpen, setMenuOpen] = useState(false)
  const isRoomWanted = useIsRoomWanted()
  const isNarrow = isTablet || isRoomWanted || navigation === 'narrow'

  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#main">
        {t(texts.skip)}
      </a>
      <NavigationKeys entries={props.entries} go={props.go} />
      {!isPhone && (
        <div className={classes.side} data-narrow={isNarrow} data-print="hidden">
          <div className={classes.organisation}>{props.organisation(isNarrow)}</div>
          <div className={classes.entries}>
            <Navigation entries={props.entries} go={props.go} isNarrow={isNarrow} />
          </div>
          <div className={classes.foot}>
            <div className={classes.user}>{props.user(isNarrow)}</div>
            {!isTablet && !isRoomWanted && (
              <IconButton
                label={t(isNarrow ? texts.widen : texts.narrow)}
                onClick={() => changePreferences({ navigation: isNarrow ? 'wide' : 'narrow' })}
              >
                <IconLayoutSidebar size={18} stroke={1.5} />
              </IconButton>
            )}
          </div>
        </div>
      )}
      <div className={classes.page}>
        <header className={classes.bar} data-print="hidden">
          {isPhone && (
            <IconButton label={t(texts.openMenu)} onClick={() => setMenuOpen(true)}>
              <IconMenu2 size={20} stroke={1.5} />
            </IconButton>
          )}
          <div className={classes.trail}>{props.trail}</div>
          <IconButton label={t(uiTexts.commands)} keys="mod+k" onClick={openCommands}>
            <IconSearch size={18} stroke={1.5} />
          </IconButton>
        </header>
        {props.banner}
        <main id="main" tabIndex={-1} className={classes.main}>
          {props.children}
        </main>
      </div>
      {isPhone && menuOpen && (
        <MenuSheet onClose={() => setMenuOpen(false)}>
          <div className={classes.organisation}>{props.organisation(false)}</div>
          <Navigation
            entries={props.entries}
            isNarrow={false}
            go={(href) => {
              setMenuOpen(false)
              props.go(href)
            }}
          />
          <div className={classes.foot}>
            <div className={classes.user}>{props.user(false)}</div>
          </div>
        </MenuSheet>
      )}
    </div>
  )
}
