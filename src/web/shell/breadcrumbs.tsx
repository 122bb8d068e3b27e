import { useText } from '#web/texts/language-provider.tsx'
import classes from './breadcrumbs.module.css'
import { followLink } from './follow-link.ts'
import type { Go } from './nav-entry.ts'
import { shellTexts as texts } from './texts.ts'

type BreadcrumbsProps = {
  /** From the outside in; the last one is this page. */
  readonly places: readonly { readonly title: string; readonly href: string }[]
  readonly go: Go
}

export function Breadcrumbs({ places, go }: BreadcrumbsProps) {
  const t = useText()
  return (
    <nav aria-label={t(texts.trail)}>
      <ol className={classes.places}>
        {places.map(({ title, href }, index) => (
          <li key={href} className={classes.place}>
            <a
              href={href}
              aria-current={index === places.length - 1 ? 'page' : undefined}
              onClick={(event) => followLink(event, go)}
            >
              {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
