import type { Output } from '#api/endpoint.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { StatusMark } from '#web/ui/status-mark.tsx'
import type { readCloseOut } from '../api.ts'
import classes from './close-out.module.css'
import { summaryTexts as texts } from './texts.ts'

type Lacking = Output<typeof readCloseOut>['actionsWithoutOwnerOrDate'][number]
type LackingActionsProps = {
  readonly actions: readonly Lacking[]
  readonly openId: string | null
  readonly onOpen: (action: Lacking) => void
}

/** Each opens beside the page, where owner and date are set. */
export function LackingActions({ actions, openId, onOpen }: LackingActionsProps) {
  const t = useText()
  return (
    <section className={classes.part} aria-labelledby="lacking">
      <h2 id="lacking" className={classes.heading}>
        {t(texts.lacking)}{' '}
        {actions.length > 0 && <span className={classes.quiet}>{actions.length}</span>}
      </h2>
      {actions.length === 0 ? (
        <p className={classes.quiet}>{t(texts.lackingNone)}</p>
      ) : (
        <ul className={classes.list}>
          {actions.map((action) => (
            <li
              key={action.id}
              className={classes.entry}
              aria-current={action.id === openId ? 'true' : undefined}
            >
              <button type="button" className={classes.open} onClick={() => onOpen(action)}>
                {action.text}
              </button>
              <span className={classes.team}>{action.team?.name}</span>
              <span className={classes.note}>
                <StatusMark status="warning" text={t(lacks(action))} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function lacks({ owner, dueOn }: Lacking): string {
  if (owner !== null) return texts.lacksDate
  return dueOn === null ? texts.lacksBoth : texts.lacksOwner
}
