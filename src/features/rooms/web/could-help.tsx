import { useState } from 'react'
import { v7 as newId } from 'uuid'
import type { Output } from '#api/endpoint.ts'
import type { readPrompts } from '#features/facilitation/api.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { useOfferUndo } from '#web/ui/undo-toast.tsx'
import { captureOf, emptyDraft } from './capture-draft.ts'
import classes from './panel.module.css'
import { PanelSection } from './panel-section.tsx'
import { panelTexts as texts } from './panel-texts.ts'
import type { AgendaItem } from './room.ts'
import { useRoomHere } from './room-context.tsx'
import { useAbout } from './use-about.ts'

type Help = Output<typeof readPrompts>['help'][number]
type CouldHelpProps = {
  readonly team: NonNullable<AgendaItem['team']>
  readonly help: readonly Help[]
}

/** Teams that improved what worsens here: one click suggests the pairing. */
export function CouldHelp({ team, help }: CouldHelpProps) {
  const t = useText()
  const { room, outbox } = useRoomHere()
  const offerUndo = useOfferUndo()
  const about = useAbout()
  const [setAside, setSetAside] = useState<readonly string[]>([])
  const isDone = ({ metric }: Help) =>
    room.captures.some(
      (capture) =>
        capture.kind === 'help' && capture.team?.slug === team.slug && capture.metric === metric,
    )
  const open = help.filter((one) => !setAside.includes(keyOf(one)) && !isDone(one))
  if (open.length === 0) return null

  function suggest({ helper, metric, name }: Help) {
    const id = newId()
    const text = t(texts.pairingText, { helper: helper.name, team: team.name, metric: name })
    const command = captureOf(
      { ...emptyDraft, kind: 'help', text, helper: helper.slug },
      { ...about, team, metric: { key: metric, name } },
      id,
    )
    if (command === null) return
    outbox.say(command)
    const undo = () => outbox.say({ kind: 'withdraw-capture', capture: id })
    offerUndo({ text: t(texts.captured), undo })
  }

  return (
    <PanelSection title={t(texts.couldHelp)}>
      <ul className={classes.list}>
        {open.slice(0, 2).map((one) => (
          <li key={keyOf(one)}>
            <p>{t(texts.helps, { team: one.helper.name, metric: one.name })}</p>
            <span className={classes.buttons}>
              <button type="button" className={classes.textButton} onClick={() => suggest(one)}>
                {t(texts.suggestPairing)}
              </button>
              <button
                type="button"
                className={classes.textButton}
                onClick={() => setSetAside([...setAside, keyOf(one)])}
              >
                {t(texts.notNow)}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </PanelSection>
  )
}

function keyOf({ helper, metric }: Help): string {
  return `${helper.slug} ${metric}`
}
