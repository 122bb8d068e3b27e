import { useEffect, useRef } from 'react'
import { useText } from '#web/texts/language-provider.tsx'
import { shellTexts as texts } from './texts.ts'

type RouteAnnouncerProps = {
  /** Of the page that is shown; null while it loads. */
  readonly title: string | null
  /** Changes with the address: a new title of the same page is not announced. */
  readonly path: string
}

/** Names the tab, and after a move within the app tells where one is and puts the focus on the title. */
export function RouteAnnouncer({ title, path }: RouteAnnouncerProps) {
  const t = useText()
  const announced = useRef<string | null>(null)
  const region = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (title === null) return
    document.title = t(texts.documentTitle, { title })
    if (announced.current === path) return
    const isFirst = announced.current === null
    announced.current = path
    if (isFirst) return
    if (region.current !== null) region.current.textContent = t(texts.arrived, { title })
    const heading = document.getElementById('page-title') ?? document.getElementById('main')
    heading?.focus({ preventScroll: true })
  }, [title, path, t])
  return <p ref={region} role="status" className="wc-unseen" />
}
