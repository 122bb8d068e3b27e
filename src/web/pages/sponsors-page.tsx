import { useOrganisation } from '#web/api/use-session.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { CopyButton } from '#web/ui/copy-button.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { usePlace } from './page-place.tsx'
import { SponsorsFacts } from './sponsors-facts.tsx'
import classes from './sponsors-page.module.css'
import { sponsorsTexts as texts } from './sponsors-texts.ts'

/** The cycle in plain words for those who pay for it. */
export function SponsorsPage() {
  const t = useText()
  const { slug, name } = useOrganisation()
  usePlace(t(texts.title))
  return (
    <article className={classes.page}>
      <PageHeader
        title={t(texts.title)}
        subtitle={name}
        actions={<CopyButton label={t(texts.copy)} text={`${location.origin}/${slug}/sponsors`} />}
      />
      <p className={classes.lead}>{t(texts.lead)}</p>
      <h2>{t(texts.what)}</h2>
      <p>{t(texts.whatText)}</p>
      <h2>{t(texts.why)}</h2>
      <p>{t(texts.whyText)}</p>
      <h2>{t(texts.not)}</h2>
      <p>{t(texts.notText)}</p>
      <h2>{t(texts.ask)}</h2>
      <ul>
        <li>{t(texts.askTime)}</li>
        <li>{t(texts.askRoom)}</li>
        <li>{t(texts.askCalm)}</li>
        <li>{t(texts.askBarriers)}</li>
      </ul>
      <h2>{t(texts.now)}</h2>
      <SponsorsFacts />
    </article>
  )
}
