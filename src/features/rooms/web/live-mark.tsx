import { IconPlugConnectedX, IconRefresh, IconWifi, IconWifiOff } from '@tabler/icons-react'
import type { LiveLink } from '#web/api/live-link.ts'
import { useText } from '#web/texts/language-provider.tsx'
import classes from './live-mark.module.css'
import { roomTexts as texts } from './texts.ts'

const marks = {
  live: { icon: IconWifi, text: texts.live },
  connecting: { icon: IconRefresh, text: texts.connecting },
  reconnecting: { icon: IconPlugConnectedX, text: texts.reconnecting },
  offline: { icon: IconWifiOff, text: texts.offline },
} as const

/** Whether what is shown is what is: an icon and a word. */
export function LiveMark({ link }: { readonly link: LiveLink }) {
  const t = useText()
  const { icon: Icon, text } = marks[link]
  return (
    <span role="status" className={classes.mark} data-link={link}>
      <Icon size={15} stroke={1.75} aria-hidden="true" />
      {t(text)}
    </span>
  )
}
