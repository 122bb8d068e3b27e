import type { Output } from '#api/endpoint.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { StatusMark } from '#web/ui/status-mark.tsx'
import type { readCloseOut } from '../api.ts'
import classes from './close-out.module.css'
import { summaryTexts as texts } from './texts.ts'

type Lacking = Output<typeof readCloseOut>['actionsWithoutOwnerOrDate'][number]
type LackingActionsProps = {
  readonly actions: readonly Lacking[]
  readonly onOpen: (action: Lacking) => void
}

/** Each opens beside the page, where owner and date are set. */
export function LackingActions({ actions, onOpen }: LackingActionsProps) {
  const t = useText()
  return (
    <section aria-labelledby="lacking">
      <h2 id="lacking" className={classes.heading}>
        {t(texts.lacking)} <span className={classes.quiet}>{actions.length}</span>
      </h2>
      {actions.length === 0 && <p className={classes.quiet}>{t(texts.lackingNone)}</p>}
      <ul className={classes.list}>
        {actions.map((action) => (
          <li key={action.id} className={classes.entry}>
            <button type="button" className={classes.open} onClick={() => onOpen(action)}>
              {action.text}
            </button>
            <span className={classes.quiet}>{action.team?.name}</span>
            {action.owner === null && <StatusMark status="warning" text={t(texts.lacksOwner)} />}
            {action.dueOn === null && <StatusMark status="warning" text={t(texts.lacksDate)} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
