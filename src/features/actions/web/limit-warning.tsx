import { useLanguage } from '#web/texts/language-provider.tsx'
import { StatusMark } from '#web/ui/status-mark.tsx'
import classes from './actions.module.css'
import { useActionLimit } from './limit-button.tsx'
import { actionTexts as texts } from './texts.ts'

/** Says that a team, or some of them, began more than agreed; nothing is refused for it. */
export function LimitWarning({ team }: { readonly team: string | null }) {
  const { t, format } = useLanguage()
  const limit = useActionLimit()
  if (!limit.data) return null
  const { openPerTeam, over } = limit.data
  const shown = over.filter((entry) => team === null || entry.team.slug === team)
  const [only] = shown
  if (!only) return null
  const text =
    shown.length === 1
      ? t(texts.overLimit, { team: only.team.name, open: only.open, limit: openPerTeam })
      : t(texts.overLimitTeams, {
          count: shown.length,
          limit: openPerTeam,
          teams: format.list(shown.map((entry) => entry.team.name)),
        })
  return (
    <p className={classes.warning}>
      <StatusMark status="warning" text={text} />
    </p>
  )
}
