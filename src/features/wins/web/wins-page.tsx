import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTeamChoices } from '#features/actions/web/use-choices.ts'
import { listCycles } from '#features/cycles/api.ts'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation, worksForAll } from '#web/api/use-session.ts'
import { usePlace } from '#web/pages/page-place.tsx'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { Segmented } from '#web/ui/segmented.tsx'
import { ProposedWins } from './proposed-wins.tsx'
import { winTexts as texts } from './texts.ts'
import { useTellWin } from './use-tell-win.ts'
import { useWins, type WinFilter } from './use-wins.ts'
import type { ToldWin } from './win.ts'
import { WinForm } from './win-form.tsx'
import { WinLine } from './win-line.tsx'
import classes from './wins-page.module.css'

/** What all teams celebrate, by cycle, the newest first. */
export function WinsPage() {
  const { t } = useLanguage()
  const entry = useOrganisation()
  const [filter, setFilter] = useState<WinFilter>({ team: null, prevented: false })
  const wins = useWins(entry.slug, filter)
  const cycles = useRead(listCycles, { params: { organisation: entry.slug }, query: { count: 26 } })
  const teams = useTeamChoices()
  const items = wins.data?.pages.flatMap((page) => page.items) ?? null
  const mayTell = entry.role !== 'sponsor'
  const isFiltered = filter.team !== null || filter.prevented
  usePlace(t(texts.wins))
  return (
    <>
      <PageHeader
        title={t(texts.wins)}
        subtitle={t(texts.subtitle)}
        actions={
          <>
            <NativeSelect
              aria-label={t(texts.team)}
              data={[{ value: '', label: t(texts.anyTeam) }, ...teams]}
              value={filter.team ?? ''}
              onChange={(event) => {
                const team = event.currentTarget.value || null
                setFilter((before) => ({ ...before, team }))
              }}
            />
            <Segmented
              label={t(texts.show)}
              labelHidden
              options={[
                { value: 'all', text: t(texts.everything) },
                { value: 'prevented', text: t(texts.prevented) },
              ]}
              value={filter.prevented ? 'prevented' : 'all'}
              onChange={(value) =>
                setFilter((before) => ({ ...before, prevented: value === 'prevented' }))
              }
            />
          </>
        }
      />
      {mayTell && <WinForm />}
      {mayTell && cycles.data && (
        <ProposedWins
          cycle={cycles.data.current}
          isOfAll={worksForAll(entry) && entry.teams.length === 0}
        />
      )}
      {wins.error && <ReadProblem error={wins.error} onRetry={() => wins.refetch()} />}
      {items?.length === 0 &&
        (isFiltered ? (
          <EmptyState title={t(texts.noneFit)}>{t(texts.noneFitText)}</EmptyState>
        ) : (
          <EmptyState title={t(texts.noWins)}>
            {t(mayTell ? texts.noWinsText : texts.noWinsToRead)}
          </EmptyState>
        ))}
      {items && <WinsByCycle wins={items} cycles={cycles.data?.items ?? []} />}
      {wins.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={wins.isFetchingNextPage}
          onClick={() => wins.fetchNextPage()}
        >
          {t(texts.older)}
        </Button>
      )}
    </>
  )
}

type CycleDays = { readonly key: string; readonly startsOn: string; readonly endsOn: string }
type WinsByCycleProps = {
  readonly wins: readonly ToldWin[]
  readonly cycles: readonly CycleDays[]
}

function WinsByCycle({ wins, cycles }: WinsByCycleProps) {
  const { t, format } = useLanguage()
  const { takeBack, error } = useTellWin()
  const headingOf = (cycle: string) => {
    const days = cycles.find(({ key }) => key === cycle)
    if (!days) return t(texts.cycle, { cycle })
    return t(texts.cycleDates, { cycle, dates: format.dayRange(days.startsOn, days.endsOn) })
  }
  return (
    <>
      {error && <ReadProblem error={error} />}
      {[...Map.groupBy(wins, ({ cycle }) => cycle)].map(([cycle, told]) => (
        <section key={cycle} className={classes.cycle} aria-labelledby={`wins-${cycle}`}>
          <h2 id={`wins-${cycle}`}>{headingOf(cycle)}</h2>
          <ul className={classes.list}>
            {told.map((win) => (
              <WinLine key={win.id} win={win} onTakeBack={takeBack} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
