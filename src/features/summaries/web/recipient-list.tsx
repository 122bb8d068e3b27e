import { Button } from '@mantine/core'
import { useState } from 'react'
import { useText } from '#web/texts/language-provider.tsx'
import classes from './close-out.module.css'
import { summaryTexts as texts } from './texts.ts'

const shownAtFirst = 8

type RecipientListProps = {
  readonly recipients: readonly { readonly name: string; readonly address: string }[]
  readonly mailIsSetUp: boolean
}

export function RecipientList({ recipients, mailIsSetUp }: RecipientListProps) {
  const t = useText()
  const [showsAll, setShowsAll] = useState(false)
  const shown = showsAll ? recipients : recipients.slice(0, shownAtFirst)
  return (
    <section className={classes.part} aria-labelledby="recipients">
      <h2 id="recipients" className={classes.heading}>
        {t(mailIsSetUp ? texts.recipients : texts.recipientsIfSent)}{' '}
        <span className={classes.quiet}>{recipients.length}</span>
      </h2>
      <div className={classes.body}>
        {!mailIsSetUp && <p className={classes.quiet}>{t(texts.mailNotSetUp)}</p>}
        <ul className={classes.people}>
          {shown.map(({ name, address }) => (
            <li key={address}>
              {name} <span className={classes.quiet}>{address}</span>
            </li>
          ))}
        </ul>
        {recipients.length > shownAtFirst && (
          <Button
            variant="default"
            size="compact-sm"
            className={classes.start}
            aria-expanded={showsAll}
            onClick={() => setShowsAll(!showsAll)}
          >
            {t(showsAll ? texts.hideRecipients : texts.showRecipients, {
              count: recipients.length,
            })}
          </Button>
        )}
      </div>
    </section>
  )
}
