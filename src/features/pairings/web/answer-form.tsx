import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTeamChoices } from '#features/actions/web/use-choices.ts'
import { useOrganisation, worksForAll } from '#web/api/use-session.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { type Pairing, speaksFor } from './pairing.ts'
import classes from './pairings.module.css'
import { pairingTexts as texts } from './texts.ts'
import type { MovePairing } from './use-move-pairing.ts'

type AnswerFormProps = { readonly pairing: Pairing; readonly moving: MovePairing }

/** The word it waits for: of the team that was asked, or of any. */
export function AnswerForm({ pairing, moving }: AnswerFormProps) {
  const { awaits, helper, helped } = pairing
  const asked = awaits === 'helper' ? helper : helped
  if (awaits === null) return null
  return asked === null ? (
    <TakeUp pairing={pairing} moving={moving} />
  ) : (
    <YesOrNotNow team={asked} moving={moving} />
  )
}

function TakeUp({ pairing, moving }: AnswerFormProps) {
  const t = useText()
  const entry = useOrganisation()
  const teams = useTeamChoices()
  const [chosen, setChosen] = useState<string | null>(null)
  const side = pairing.awaits === 'helper' ? pairing.helped : pairing.helper
  const fit = teams.filter(
    ({ value }) =>
      value !== side?.slug &&
      (worksForAll(entry) || entry.teams.some(({ slug }) => slug === value)),
  )
  const team = fit.find(({ value }) => value === chosen) ?? fit[0]
  if (entry.role === 'sponsor' || !team) return null
  return (
    <div className={classes.answer}>
      {fit.length > 1 && (
        <NativeSelect
          aria-label={t(texts.team)}
          data={fit}
          value={team.value}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      )}
      <Button loading={moving.isPending} onClick={() => moving.answer('accept', team.value)}>
        {t(texts.acceptAs, { team: team.label })}
      </Button>
    </div>
  )
}

type YesOrNotNowProps = {
  readonly team: NonNullable<Pairing['helper']>
  readonly moving: MovePairing
}

function YesOrNotNow({ team, moving }: YesOrNotNowProps) {
  const t = useText()
  const entry = useOrganisation()
  const [isDeclining, setDeclining] = useState(false)
  if (!speaksFor(entry, team)) return null
  return (
    <div className={classes.answer}>
      <Button loading={moving.isPending} onClick={() => moving.answer('accept', null)}>
        {t(texts.accept)}
      </Button>
      <Button variant="default" onClick={() => setDeclining(true)}>
        {t(texts.decline)}
      </Button>
      {isDeclining && (
        <ConfirmDialog
          title={t(texts.declineTitle)}
          confirmLabel={t(texts.decline)}
          act="end"
          isBusy={moving.isPending}
          onConfirm={() => moving.answer('decline', null, () => setDeclining(false))}
          onCancel={() => setDeclining(false)}
        >
          {t(texts.declineText)}
        </ConfirmDialog>
      )}
    </div>
  )
}
