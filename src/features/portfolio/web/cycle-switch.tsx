import { NativeSelect } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { IconButton } from '#web/ui/icon-button.tsx'
import { useShortcut } from '#web/ui/shortcuts.tsx'
import classes from './cycle-switch.module.css'
import { portfolioTexts as texts } from './texts.ts'
import type { Cycle } from './use-shown-cycle.ts'

type CycleSwitchProps = {
  /** Newest first. */
  readonly cycles: readonly Cycle[]
  readonly shown: string
  readonly onChoose: (key: string) => void
}

/** Pages through time: a list of cycles between an arrow back and one forth. */
export function CycleSwitch({ cycles, shown, onChoose }: CycleSwitchProps) {
  const t = useText()
  const format = useFormat()
  const at = cycles.findIndex(({ key }) => key === shown)
  const older = at === -1 ? undefined : cycles[at + 1]
  const newer = cycles[at - 1]
  const section = t(texts.title)
  const go = (cycle: Cycle | undefined) => cycle && onChoose(cycle.key)
  useShortcut(older ? '[' : null, { title: t(texts.olderCycle), section, run: () => go(older) })
  useShortcut(newer ? ']' : null, { title: t(texts.newerCycle), section, run: () => go(newer) })
  const listed = cycles.map(({ key, startsOn, endsOn }) => ({
    value: key,
    label: t(texts.cycleOption, { cycle: key, dates: format.dayRange(startsOn, endsOn) }),
  }))
  return (
    <div className={classes.switch}>
      <IconButton label={t(texts.olderCycle)} keys="[" disabled={!older} onClick={() => go(older)}>
        <IconChevronLeft size={18} stroke={1.5} />
      </IconButton>
      <NativeSelect
        className={classes.select}
        aria-label={t(texts.cycle)}
        data={at === -1 ? [{ value: shown, label: shown }, ...listed] : listed}
        value={shown}
        onChange={(event) => onChoose(event.currentTarget.value)}
      />
      <IconButton label={t(texts.newerCycle)} keys="]" disabled={!newer} onClick={() => go(newer)}>
        <IconChevronRight size={18} stroke={1.5} />
      </IconButton>
    </div>
  )
}
