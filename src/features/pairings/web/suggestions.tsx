import { Button } from '@mantine/core'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useMedia } from '#web/shell/use-media.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { SuggestionStack } from './suggestion-stack.tsx'
import { SuggestionTable } from './suggestion-table.tsx'
import { pairingTexts as texts } from './texts.ts'
import { useSetAside } from './use-set-aside.ts'
import type { Suggestions as Read } from './use-suggestions.ts'

type SuggestionsProps = {
  readonly read: Read
  readonly openKey: string | null
  readonly onOpen: (key: string) => void
}

/** Who may help whom, with what speaks for it: rows, or one below the other on a phone. */
export function Suggestions({ read, openKey, onOpen }: SuggestionsProps) {
  const t = useText()
  const isPhone = useMedia('(width < 40em)')
  const { setAside, error } = useSetAside()
  const suggestions = read.data?.pages.flatMap(({ items }) => items) ?? null
  const problem = read.error ?? error
  return (
    <>
      {problem && <ReadProblem error={problem} onRetry={() => read.refetch()} />}
      {isPhone && suggestions !== null && suggestions.length > 0 ? (
        <SuggestionStack suggestions={suggestions} onOpen={onOpen} onSetAside={setAside} />
      ) : (
        <SuggestionTable
          suggestions={suggestions}
          openKey={openKey}
          onOpen={onOpen}
          onSetAside={setAside}
        />
      )}
      {read.hasNextPage && (
        <Button
          variant="default"
          mt="xs"
          loading={read.isFetchingNextPage}
          onClick={() => read.fetchNextPage()}
        >
          {t(texts.more)}
        </Button>
      )}
    </>
  )
}
