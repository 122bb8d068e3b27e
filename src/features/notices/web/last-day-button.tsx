import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { day } from '#domain/instant.ts'
import { MenuTrigger } from '#features/topics/web/menu-trigger.tsx'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { PopoverButton } from '#web/ui/popover-button.tsx'
import { changeNotice } from '../api.ts'
import { type Notice, noticeReads } from './notice.ts'
import classes from './notices.module.css'
import { noticeTexts as texts } from './texts.ts'

/** All that can be changed of a notice that teams have read. */
export function LastDayButton({ notice }: { readonly notice: Notice }) {
  const t = useText()
  return (
    <PopoverButton label={t(texts.lastDay)} trigger={<MenuTrigger text={t(texts.lastDay)} />}>
      {(close) => <LastDayForm notice={notice} onDone={close} />}
    </PopoverButton>
  )
}

type LastDayFormProps = { readonly notice: Notice; readonly onDone: () => void }

function LastDayForm({ notice, onDone }: LastDayFormProps) {
  const t = useText()
  const { slug: organisation } = useOrganisation()
  const [last, setLast] = useState<string>(notice.expiresOn ?? '')
  const change = useWrite(changeNotice, { refreshes: noticeReads, onDone })
  return (
    <form
      className={classes.ask}
      onSubmit={(event) => {
        event.preventDefault()
        const expiresOn = last === '' ? null : day(last)
        change.mutate({ params: { organisation, notice: notice.id }, body: { expiresOn } })
      }}
    >
      {change.error && <ReadProblem error={change.error} />}
      <TextInput
        type="date"
        label={t(texts.expiresOn)}
        min={notice.effectiveOn}
        value={last}
        onChange={(event) => setLast(event.currentTarget.value)}
      />
      <Button type="submit" loading={change.isPending}>
        {t(texts.save)}
      </Button>
    </form>
  )
}
