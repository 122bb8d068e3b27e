import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { v7 as newId } from 'uuid'
import { type ActionKind, actionKinds } from '#domain/action.ts'
import { day } from '#domain/instant.ts'
import { useOrganisation, worksForAll } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { useShortcut } from '#web/ui/shortcuts.tsx'
import { useOfferUndo } from '#web/ui/undo-toast.tsx'
import { addAction, takeBackAction } from '../api.ts'
import { actionReads } from './action.ts'
import classes from './actions.module.css'
import { actionTexts as texts } from './texts.ts'
import { useTeamChoices } from './use-choices.ts'

type QuickAddProps = {
  /** The team that it is for, where that is not a question. */
  readonly team?: string
  /** Chosen at first, where it is one. */
  readonly firstTeam?: string | null
  /** The cycle of the team's report in which it is written. */
  readonly report?: string
  readonly keys?: string
}

/** One line: what, for whom, until when. Enter adds it and the field waits for the next. */
export function QuickAdd({ team, firstTeam = null, report, keys }: QuickAddProps) {
  const t = useText()
  const offerUndo = useOfferUndo()
  const entry = useOrganisation()
  const field = useRef<HTMLInputElement>(null)
  const [draft, setDraft] = useState({ id: newId(), text: '', due: '' })
  const [kind, setKind] = useState<ActionKind>('action')
  const [chosen, setChosen] = useState(firstTeam ?? entry.teams[0]?.slug ?? '')
  const params = { organisation: entry.slug }
  const takeBack = useWrite(takeBackAction, { refreshes: actionReads })
  const add = useWrite(addAction, {
    refreshes: actionReads,
    onDone: ({ id, text }) => {
      setDraft({ id: newId(), text: '', due: '' })
      const undo = () => takeBack.mutate({ params: { ...params, action: id } })
      offerUndo({ text: t(texts.added, { text }), undo })
    },
  })
  useShortcut(keys ?? null, {
    title: t(texts.shortcutAdd),
    section: t(texts.actions),
    run: () => field.current?.focus(),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (draft.text.trim() === '' || add.isPending) return
    const { id, text, due } = draft
    const dueOn = due === '' ? null : day(due)
    const body = { id, text, kind, dueOn, team: (team ?? chosen) || null, report: report ?? null }
    add.mutate({ params, body })
  }
  const problem = add.error ?? takeBack.error
  const isInvestigation = kind === 'investigation'
  return (
    <>
      {problem && <ReadProblem error={problem} />}
      <form
        className={classes.quick}
        data-team-given={team !== undefined}
        data-empty={draft.text === ''}
        data-print="hidden"
        aria-label={t(texts.addAction)}
        onSubmit={submit}
      >
        <TextInput
          ref={field}
          aria-label={t(isInvestigation ? texts.newInvestigation : texts.newAction)}
          placeholder={t(isInvestigation ? texts.newInvestigation : texts.newAction)}
          maxLength={1000}
          value={draft.text}
          onChange={(event) => setDraft({ ...draft, text: event.currentTarget.value })}
        />
        <NativeSelect
          aria-label={t(texts.kind)}
          data={actionKinds.map((value) => ({ value, label: t(texts[value]) }))}
          value={kind}
          onChange={(event) => setKind(isKind(event.currentTarget.value))}
        />
        {team === undefined && <TeamSelect value={chosen} onChange={setChosen} />}
        <TextInput
          type="date"
          aria-label={t(texts.due)}
          value={draft.due}
          onChange={(event) => setDraft({ ...draft, due: event.currentTarget.value })}
        />
        <Button type="submit" variant="default" loading={add.isPending}>
          {t(texts.add)}
        </Button>
      </form>
    </>
  )
}

function isKind(value: string): ActionKind {
  return value === 'investigation' ? value : 'action'
}

type TeamSelectProps = {
  readonly value: string
  readonly onChange: (team: string) => void
}

/** One's own teams; all of them, or none, for those who work for all. */
function TeamSelect({ value, onChange }: TeamSelectProps) {
  const t = useText()
  const entry = useOrganisation()
  const all = useTeamChoices()
  const own = entry.teams.map(({ slug, name }) => ({ value: slug, label: name }))
  return (
    <NativeSelect
      aria-label={t(texts.team)}
      data={worksForAll(entry) ? [{ value: '', label: t(texts.noTeam) }, ...all] : own}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
