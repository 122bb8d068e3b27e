import { Outlet, useLocation, useParams, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { type OrganisationEntry, useSession } from '#web/api/use-session.ts'
import { AppFrame } from '#web/shell/app-frame.tsx'
import { Banner } from '#web/shell/banner.tsx'
import { Breadcrumbs } from '#web/shell/breadcrumbs.tsx'
import { RouteAnnouncer } from '#web/shell/route-announcer.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { AccountMenu } from './account-menu.tsx'
import { navEntries } from './nav-entries.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { OrganisationSwitcher } from './organisation-switcher.tsx'
import { type Place, PlaceContext } from './page-place.tsx'
import { ReadProblem } from './read-problem.tsx'
import { Redirect } from './redirect.tsx'
import { pageTexts as texts } from './texts.ts'
import { useOnline } from './use-online.ts'

/** The frame of every page of an organisation; who is not signed in goes to the sign-in page. */
export function OrganisationFrame() {
  const session = useSession()
  const { organisation } = useParams({ strict: false })
  const { href } = useLocation()
  if (session.error) return <ReadProblem error={session.error} onRetry={() => session.refetch()} />
  if (!session.data) return null
  if (!session.data.account) {
    const signIn = `/sign-in?to=${encodeURIComponent(href)}`
    return <Redirect to={session.data.firstRun ? '/first-run' : signIn} />
  }
  const entry = session.data.organisations.find((candidate) => candidate.slug === organisation)
  if (!entry) return <NotFoundPage />
  return <Frame entry={entry} entries={session.data.organisations} account={session.data.account} />
}

type FrameProps = {
  readonly entry: OrganisationEntry
  readonly entries: readonly OrganisationEntry[]
  readonly account: { readonly name: string; readonly email: string }
}

function Frame({ entry, entries, account }: FrameProps) {
  const t = useText()
  const router = useRouter()
  const { pathname } = useLocation()
  const isOnline = useOnline()
  const [place, setPlace] = useState<Place | null>(null)
  const go = (href: string) => router.history.push(href)
  const home = { title: entry.name, href: `/${entry.slug}` }
  const isHome = pathname.replace(/\/$/, '') === home.href
  const inner =
    place === null || isHome ? [] : [...place.above, { title: place.title, href: pathname }]

  return (
    <PlaceContext value={setPlace}>
      <AppFrame
        entries={navEntries(t, entry, pathname)}
        go={go}
        organisation={(isNarrow) => (
          <OrganisationSwitcher entry={entry} entries={entries} isNarrow={isNarrow} />
        )}
        user={(isNarrow) => <AccountMenu account={account} isNarrow={isNarrow} />}
        trail={<Breadcrumbs places={[home, ...inner]} go={go} />}
        banner={
          isOnline ? (
            entry.sample && <Banner kind="news" text={t(texts.sampleBanner)} />
          ) : (
            <Banner kind="offline" />
          )
        }
      >
        <Outlet />
      </AppFrame>
      <RouteAnnouncer title={place?.title ?? null} path={pathname} />
    </PlaceContext>
  )
}
