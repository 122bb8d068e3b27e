import { Button } from '@mantine/core'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { ProblemAlert } from '#web/ui/problem-alert.tsx'
import classes from './action-drawer.module.css'
import { changeText } from './action-words.ts'
import { actionTexts as texts } from './texts.ts'
import type { Collided } from './use-change-action.ts'

type ChangedMeanwhileProps = {
  readonly collided: Collided
  readonly onKeep: () => void
  readonly onLetGo: () => void
}

/** Who said what while this was open, and which of the two shall stand. */
export function ChangedMeanwhile({ collided, onKeep, onLetGo }: ChangedMeanwhileProps) {
  const language = useLanguage()
  const { t, format } = language
  const told = collided.changes.map(({ by, fields }) =>
    t(texts.changedBy, {
      name: by,
      changes: format.list(fields.map((change) => changeText(change, language))),
    }),
  )
  return (
    <div className={classes.wide}>
      <ProblemAlert
        problem={{ title: t(texts.changedMeanwhile), detail: told.join(' ') }}
        action={
          <span className={classes.buttons}>
            <Button size="xs" variant="default" onClick={onLetGo}>
              {t(texts.takeTheirs)}
            </Button>
            <Button size="xs" variant="default" onClick={onKeep}>
              {t(texts.keepMine)}
            </Button>
          </span>
        }
      />
    </div>
  )
}
