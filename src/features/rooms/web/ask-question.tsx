import { Button, Checkbox, Textarea } from '@mantine/core'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { useKeptText } from '#features/reports/web/use-kept-text.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { useSay } from '#web/ui/say.tsx'
import classes from './panel.module.css'
import { panelTexts as texts } from './panel-texts.ts'
import { useRoomHere } from './room-context.tsx'
import { useAbout } from './use-about.ts'

/** A question for the facilitator to show; quietly, unless one wants to be named. */
export function AskQuestion() {
  const t = useText()
  const say = useSay()
  const { me, organisation, cycle, link, outbox } = useRoomHere()
  const about = useAbout()
  const [quiet, setQuiet] = useState(true)
  const { text, write, letGo } = useKeptText(`question.${me}/${organisation}/${cycle}`, '')

  function ask() {
    const question = text.trim()
    if (question === '') return
    outbox.say({
      kind: 'ask',
      body: {
        id: newId(),
        text: question,
        team: about.team?.slug ?? null,
        metric: about.metric?.key ?? null,
        quiet,
      },
    })
    write('')
    letGo()
    say(t(link === 'live' ? texts.asked : texts.keptHere))
  }

  return (
    <form
      className={classes.body}
      onSubmit={(event) => {
        event.preventDefault()
        ask()
      }}
    >
      <Textarea
        aria-label={t(texts.questionField)}
        placeholder={t(texts.questionField)}
        rows={2}
        maxLength={500}
        value={text}
        onChange={(event) => write(event.currentTarget.value)}
      />
      <Checkbox
        label={t(texts.quietly)}
        checked={quiet}
        onChange={(event) => setQuiet(event.currentTarget.checked)}
      />
      <Button type="submit" variant="default" className={classes.start}>
        {t(texts.askNow)}
      </Button>
    </form>
  )
}
