import { IconTrophy } from '@tabler/icons-react'
import { useText } from '#web/texts/language-provider.tsx'
import { MoreButton } from './more-button.tsx'
import classes from './slot.module.css'
import { slotTexts as texts } from './slot-texts.ts'
import { useFirstOnes } from './use-first-ones.ts'

type SlotWinsProps = {
  readonly wins: readonly { readonly id: string; readonly text: string; readonly by: string }[]
}

export function SlotWins({ wins }: SlotWinsProps) {
  const t = useText()
  const { shown, more } = useFirstOnes(wins, 2)
  if (wins.length === 0) return null
  return (
    <section className={classes.section} aria-labelledby="slot-wins">
      <h2 id="slot-wins" className={classes.head}>
        {t(texts.wins)} ({wins.length})
      </h2>
      <ul className={classes.list}>
        {shown.map(({ id, text, by }) => (
          <li key={id}>
            <IconTrophy size={15} stroke={1.75} aria-hidden="true" />
            <span className={classes.words}>
              {text} <span className={classes.quiet}>{by}</span>
            </span>
          </li>
        ))}
      </ul>
      <MoreButton {...more} />
    </section>
  )
}
