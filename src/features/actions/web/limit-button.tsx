import { Button, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation, worksForAll } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { PopoverButton } from '#web/ui/popover-button.tsx'
import { useSay } from '#web/ui/say.tsx'
import { changeActionLimit, readActionLimit } from '../api.ts'
import classes from './actions.module.css'
import { actionTexts as texts } from './texts.ts'

export function useActionLimit() {
  const { slug: organisation } = useOrganisation()
  return useRead(readActionLimit, { params: { organisation } })
}

/** The agreed limit; those who work for all change it here. */
export function LimitButton() {
  const t = useText()
  const entry = useOrganisation()
  const limit = useActionLimit()
  if (!limit.data || !worksForAll(entry)) return null
  return (
    <PopoverButton
      label={t(texts.limitTitle)}
      align="end"
      trigger={t(texts.limit, { count: limit.data.openPerTeam })}
    >
      {(close) => <LimitForm saved={limit.data.openPerTeam} onDone={close} />}
    </PopoverButton>
  )
}

function LimitForm({ saved, onDone }: { readonly saved: number; readonly onDone: () => void }) {
  const t = useText()
  const say = useSay()
  const { slug: organisation } = useOrganisation()
  const [limit, setLimit] = useState<number | string>(saved)
  const write = useWrite(changeActionLimit, {
    refreshes: [readActionLimit],
    onDone: () => {
      say(t(texts.saved))
      onDone()
    },
  })
  return (
    <form
      className={classes.limit}
      onSubmit={(event) => {
        event.preventDefault()
        const openPerTeam = Number(limit)
        write.mutate({ params: { organisation }, body: { openPerTeam } })
      }}
    >
      {write.error && <ReadProblem error={write.error} />}
      <NumberInput
        label={t(texts.limitTitle)}
        description={t(texts.limitText)}
        min={1}
        max={100}
        allowDecimal={false}
        value={limit}
        onChange={setLimit}
      />
      <Button type="submit" loading={write.isPending}>
        {t(texts.saveLimit)}
      </Button>
    </form>
  )
}
