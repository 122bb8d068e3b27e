import {
  IconActivity,
  IconBulb,
  IconChecklist,
  IconFileText,
  IconHome,
  IconLayoutGrid,
  IconLogout,
  IconPlugConnected,
  IconSettings,
  IconUsersGroup,
} from '@tabler/icons-react'
import { useState } from 'react'
import { AppFrame } from '#web/shell/app-frame.tsx'
import { Banner } from '#web/shell/banner.tsx'
import { Breadcrumbs } from '#web/shell/breadcrumbs.tsx'
import { ErrorBoundary } from '#web/shell/error-boundary.tsx'
import type { NavEntry } from '#web/shell/nav-entry.ts'
import { RouteAnnouncer } from '#web/shell/route-announcer.tsx'
import { UserMenu } from '#web/shell/user-menu.tsx'
import { PopoverButton } from '#web/ui/popover-button.tsx'
import { PopoverItem } from '#web/ui/popover-item.tsx'
import { ChartsPage } from './charts-page.tsx'
import { PartsPage } from './parts-page.tsx'
import { ReportPage } from './report-page.tsx'

const places = [
  { key: 'home', title: 'Home', icon: IconHome, keys: 'g h' },
  { key: 'report', title: 'Report', icon: IconFileText, keys: 'g r' },
  { key: 'charts', title: 'Charts', icon: IconActivity, keys: 'g c' },
  { key: 'portfolio', title: 'Portfolio', icon: IconLayoutGrid, keys: 'g p' },
  { key: 'actions', title: 'Actions', icon: IconChecklist, keys: 'g a', badge: 4 },
  { key: 'topics', title: 'Topics', icon: IconBulb, keys: 'g t' },
  { key: 'teams', title: 'Teams', icon: IconUsersGroup, section: 'Organisation' },
  { key: 'connections', title: 'Connections', icon: IconPlugConnected, section: 'Organisation' },
  { key: 'settings', title: 'Settings', icon: IconSettings, section: 'Organisation' },
]

export function GalleryFrame() {
  const [href, setHref] = useState(window.location.hash || '#report')
  const go = (next: string) => {
    window.location.hash = next
    setHref(next)
  }
  const entries = places.map(
    ({ key, title, icon: Icon, keys, badge, section }): NavEntry => ({
      key,
      title,
      href: `#${key}`,
      icon: <Icon size={18} stroke={1.5} />,
      isCurrent: href === `#${key}`,
      ...(keys === undefined ? {} : { keys }),
      ...(badge === undefined ? {} : { badge }),
      ...(section === undefined ? {} : { section }),
    }),
  )
  const title = entries.find(({ isCurrent }) => isCurrent)?.title ?? 'Parts'
  return (
    <AppFrame
      entries={entries}
      go={go}
      organisation={(isNarrow) => (
        <PopoverButton
          label="Organisation"
          iconOnly={isNarrow}
          block
          trigger={<strong>{isNarrow ? 'N' : 'Northwind Engineering'}</strong>}
        >
          {(close) => (
            <>
              <PopoverItem current onClick={close}>
                Northwind Engineering
              </PopoverItem>
              <PopoverItem onClick={close}>Fabrikam</PopoverItem>
            </>
          )}
        </PopoverButton>
      )}
      user={(isNarrow) => (
        <UserMenu name="Ada Osei" email="ada.osei@example.org" isNarrow={isNarrow}>
          {(close) => (
            <PopoverItem icon={<IconLogout size={18} stroke={1.5} />} onClick={close}>
              Sign out
            </PopoverItem>
          )}
        </UserMenu>
      )}
      trail={
        <Breadcrumbs
          go={go}
          places={[
            { title: 'Teams', href: '#teams' },
            { title: 'Payments', href: '#payments' },
            { title, href },
          ]}
        />
      }
      banner={href === '#settings' ? <Banner kind="offline" /> : undefined}
    >
      <RouteAnnouncer title={title} path={href} />
      <ErrorBoundary path={href}>
        {href === '#report' && <ReportPage />}
        {href === '#charts' && <ChartsPage />}
        {href === '#teams' && <Broken />}
        {!['#report', '#charts', '#teams'].includes(href) && <PartsPage />}
      </ErrorBoundary>
    </AppFrame>
  )
}

function Broken(): never {
  throw new Error('a page that breaks on purpose')
}
