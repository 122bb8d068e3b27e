import {
  IconBuilding,
  IconCalendar,
  IconChartLine,
  IconFlag,
  IconHeartHandshake,
  IconHistory,
  IconHome,
  IconInfoCircle,
  IconKey,
  IconLayoutGrid,
  IconListCheck,
  IconListDetails,
  IconMail,
  IconMessageDots,
  IconMessages,
  IconPlugConnected,
  IconPresentation,
  IconSignature,
  IconSpeakerphone,
  IconTrophy,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react'
import { noticeTexts } from '#features/notices/web/texts.ts'
import { topicTexts } from '#features/topics/web/texts.ts'
import { type OrganisationEntry, worksForAll } from '#web/api/use-session.ts'
import type { NavEntry } from '#web/shell/nav-entry.ts'
import type { Translate } from '#web/texts/translate.ts'
import { dayZeroTexts } from './day-zero-texts.ts'
import { sponsorsTexts } from './sponsors-texts.ts'
import { pageTexts as texts } from './texts.ts'

const look = { size: 18, stroke: 1.5 } as const

export function navEntries(t: Translate, entry: OrganisationEntry, pathname: string): NavEntry[] {
  const base = `/${entry.slug}`
  const own = entry.teams[0]
  const at = (href: string) => pathname === href || pathname.startsWith(`${href}/`)
  const cycle = t(texts.cycle)
  const setUp = t(texts.setUp)
  const all: (NavEntry | null)[] = [
    {
      key: 'home',
      title: t(texts.home),
      href: base,
      icon: <IconHome {...look} />,
      isCurrent: pathname === base || pathname === `${base}/`,
      keys: 'g h',
      section: cycle,
    },
    own
      ? {
          key: 'report',
          title: t(texts.report),
          href: `${base}/teams/${own.slug}/reports/current`,
          icon: <IconChartLine {...look} />,
          isCurrent: at(`${base}/teams/${own.slug}/reports`),
          keys: 'g t',
          section: cycle,
        }
      : null,
    {
      key: 'review',
      title: t(texts.review),
      href: `${base}/reviews/current`,
      icon: <IconPresentation {...look} />,
      isCurrent: at(`${base}/reviews`),
      keys: 'g r',
      section: cycle,
    },
    {
      key: 'portfolio',
      title: t(texts.portfolio),
      href: `${base}/portfolio`,
      icon: <IconLayoutGrid {...look} />,
      isCurrent: at(`${base}/portfolio`),
      keys: 'g o',
      section: cycle,
    },
    {
      key: 'day-zero',
      title: t(dayZeroTexts.title),
      href: `${base}/day-zero`,
      icon: <IconFlag {...look} />,
      isCurrent: at(`${base}/day-zero`),
      section: setUp,
    },
    {
      key: 'actions',
      title: t(texts.actions),
      href: `${base}/actions`,
      icon: <IconListCheck {...look} />,
      isCurrent: at(`${base}/actions`),
      keys: 'g a',
      section: cycle,
    },
    {
      key: 'pairings',
      title: t(texts.pairings),
      href: `${base}/pairings`,
      icon: <IconHeartHandshake {...look} />,
      isCurrent: at(`${base}/pairings`),
      section: cycle,
    },
    {
      key: 'wins',
      title: t(texts.wins),
      href: `${base}/wins`,
      icon: <IconTrophy {...look} />,
      isCurrent: at(`${base}/wins`),
      section: cycle,
    },
    {
      key: 'notices',
      title: t(noticeTexts.notices),
      href: `${base}/notices`,
      icon: <IconSpeakerphone {...look} />,
      isCurrent: at(`${base}/notices`),
      keys: 'g n',
      section: cycle,
    },
    {
      key: 'topics',
      title: t(topicTexts.topics),
      href: `${base}/topics`,
      icon: <IconMessageDots {...look} />,
      isCurrent: at(`${base}/topics`),
      keys: 'g s',
      section: cycle,
    },
    {
      key: 'teams',
      title: t(texts.teams),
      href: `${base}/teams`,
      icon: <IconUsersGroup {...look} />,
      isCurrent: at(`${base}/teams`) && !(own && at(`${base}/teams/${own.slug}/reports`)),
      section: setUp,
    },
    {
      key: 'template',
      title: t(texts.template),
      href: `${base}/template`,
      icon: <IconListDetails {...look} />,
      isCurrent: at(`${base}/template`),
      section: setUp,
    },
    {
      key: 'agreement',
      title: t(texts.agreement),
      href: `${base}/agreement`,
      icon: <IconSignature {...look} />,
      isCurrent: at(`${base}/agreement`),
      section: setUp,
    },
    {
      key: 'proposals',
      title: t(texts.proposals),
      href: `${base}/proposals`,
      icon: <IconMessages {...look} />,
      isCurrent: at(`${base}/proposals`),
      section: setUp,
    },
    {
      key: 'connections',
      title: t(texts.connections),
      href: `${base}/settings/connections`,
      icon: <IconPlugConnected {...look} />,
      isCurrent: at(`${base}/settings/connections`),
      section: setUp,
    },
    {
      key: 'sponsors',
      title: t(sponsorsTexts.title),
      href: `${base}/sponsors`,
      icon: <IconInfoCircle {...look} />,
      isCurrent: at(`${base}/sponsors`),
      section: setUp,
    },
    {
      key: 'people',
      title: t(texts.people),
      href: `${base}/settings/people`,
      icon: <IconUsers {...look} />,
      isCurrent: at(`${base}/settings/people`),
      section: t(texts.settings),
    },
    {
      key: 'mail',
      title: t(texts.mail),
      href: `${base}/settings/mail`,
      icon: <IconMail {...look} />,
      isCurrent: at(`${base}/settings/mail`),
      section: t(texts.settings),
    },
    {
      key: 'calendar',
      title: t(texts.calendar),
      href: `${base}/settings/calendar`,
      icon: <IconCalendar {...look} />,
      isCurrent: at(`${base}/settings/calendar`),
      section: t(texts.settings),
    },
    {
      key: 'tokens',
      title: t(texts.tokens),
      href: `${base}/settings/tokens`,
      icon: <IconKey {...look} />,
      isCurrent: at(`${base}/settings/tokens`),
      section: t(texts.settings),
    },
    worksForAll(entry)
      ? {
          key: 'audit',
          title: t(texts.audit),
          href: `${base}/settings/audit`,
          icon: <IconHistory {...look} />,
          isCurrent: at(`${base}/settings/audit`),
          section: t(texts.settings),
        }
      : null,
    {
      key: 'organisation',
      title: t(texts.organisation),
      href: `${base}/settings`,
      icon: <IconBuilding {...look} />,
      isCurrent: pathname === `${base}/settings`,
      section: t(texts.settings),
    },
  ]
  return all.filter((candidate) => candidate !== null)
}
