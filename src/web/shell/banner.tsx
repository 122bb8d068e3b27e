import { IconCloudOff, IconCloudUpload, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useText } from '#web/texts/language-provider.tsx'
import classes from './banner.module.css'
import { shellTexts as texts } from './texts.ts'

const icons = { offline: IconCloudOff, unsaved: IconCloudUpload, news: IconInfoCircle }

type BannerProps = { readonly action?: ReactNode } & (
  | { readonly kind: 'offline' | 'unsaved'; readonly text?: string }
  | { readonly kind: 'news'; readonly text: string }
)

/** One line above the page for what concerns all of it. */
export function Banner({ kind, text, action }: BannerProps) {
  const t = useText()
  const Icon = icons[kind]
  const words = text ?? t(kind === 'offline' ? texts.offline : texts.unsaved)
  return (
    <div role="status" className={classes.banner} data-kind={kind} data-print="hidden">
      <Icon className={classes.icon} size={16} stroke={1.75} aria-hidden="true" />
      <p className={classes.words}>{words}</p>
      {action}
    </div>
  )
}
