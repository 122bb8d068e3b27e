import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { listPeople } from '#features/access/api.ts'
import { useRead } from '#web/api/use-read.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { PopoverButton } from '#web/ui/popover-button.tsx'
import { SearchField } from '#web/ui/search-field.tsx'
import classes from './panel.module.css'
import { PanelSection } from './panel-section.tsx'
import { panelTexts as texts } from './panel-texts.ts'
import { useRoomHere } from './room-context.tsx'
import { useCompanions } from './use-companions.ts'

/** One device may speak for several people of a room. */
export function Companions() {
  const t = useText()
  const format = useFormat()
  const { companions } = useCompanions()
  const names = companions.map(({ name }) => name)
  return (
    <PanelSection title={t(texts.companions)}>
      <PopoverButton
        label={t(texts.companions)}
        trigger={
          names.length === 0 ? t(texts.onlyYou) : t(texts.withYou, { names: format.list(names) })
        }
      >
        {() => <Choice />}
      </PopoverButton>
    </PanelSection>
  )
}

function Choice() {
  const t = useText()
  const { organisation, me } = useRoomHere()
  const { companions, choose } = useCompanions()
  const [search, setSearch] = useState('')
  const people = useRead(
    listPeople,
    { params: { organisation }, query: { search, limit: 12 } },
    { keepPrevious: true },
  )
  const chosen = new Set(companions.map(({ id }) => id))
  const found = (people.data?.items ?? []).filter(
    ({ id, leftAt }) => id !== me && leftAt === null && !chosen.has(id),
  )
  return (
    <div className={classes.body}>
      <p className={classes.quiet}>{t(texts.companionsText)}</p>
      <SearchField label={t(texts.findPeople)} value={search} onChange={setSearch} />
      {people.error && <ReadProblem error={people.error} />}
      {[...companions, ...found].map((person) => (
        <Checkbox
          key={person.id}
          label={person.name}
          checked={chosen.has(person.id)}
          onChange={(event) => choose(person, event.currentTarget.checked)}
        />
      ))}
      {people.data && found.length + companions.length === 0 && (
        <p className={classes.quiet}>{t(texts.nobodyFound)}</p>
      )}
    </div>
  )
}
