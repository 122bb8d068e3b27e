import { Button } from '@mantine/core'
import { useRouter, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useOrganisation, worksForAll } from '#web/api/use-session.ts'
import { usePlace } from '#web/pages/page-place.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { DrawerBeside } from '#web/ui/drawer-beside.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { Segmented } from '#web/ui/segmented.tsx'
import { suggestionKey } from './pairing.ts'
import { type PairingSearch, pairingSearchOf } from './pairing-address.ts'
import { PairingDrawer } from './pairing-drawer.tsx'
import { PairingForm } from './pairing-form.tsx'
import { PairingTable } from './pairing-table.tsx'
import { SuggestionDrawer } from './suggestion-drawer.tsx'
import { Suggestions } from './suggestions.tsx'
import { pairingTexts as texts } from './texts.ts'
import { useSuggestions } from './use-suggestions.ts'

type Beside =
  | { readonly kind: 'form'; readonly begins: 'offer' | 'ask' }
  | { readonly kind: 'suggestion'; readonly key: string }

/** Who may help whom, what is offered and asked, and what came of it. */
export function PairingsPage() {
  const t = useText()
  const entry = useOrganisation()
  const router = useRouter()
  const search = pairingSearchOf(useSearch({ strict: false }))
  const [beside, setBeside] = useState<Beside | null>(null)
  const hasTeams = entry.teams.length > 0
  const of = search.whose ?? (hasTeams ? 'mine' : 'all')
  const suggestions = useSuggestions(entry.slug, of)
  const maySpeak = entry.role !== 'sponsor' && (hasTeams || worksForAll(entry))
  const go = (next: PairingSearch) =>
    router.navigate({
      to: '/$organisation/pairings',
      params: { organisation: entry.slug },
      search: next,
      replace: true,
    })
  const open = (pairing: string | null) => {
    setBeside(null)
    const { pairing: _, ...rest } = search
    void go(pairing === null ? rest : { ...rest, pairing })
  }
  const show = (next: Beside) => {
    open(null)
    setBeside(next)
  }
  usePlace(t(texts.pairings))
  const begin = maySpeak && (
    <>
      <Button variant="default" onClick={() => show({ kind: 'form', begins: 'ask' })}>
        {t(texts.ask)}
      </Button>
      <Button onClick={() => show({ kind: 'form', begins: 'offer' })}>{t(texts.offer)}</Button>
    </>
  )
  const suggestion =
    beside?.kind === 'suggestion'
      ? suggestions.data?.pages
          .flatMap(({ items }) => items)
          .find((one) => suggestionKey(one) === beside.key)
      : undefined
  const drawer =
    beside?.kind === 'form'
      ? {
          title: t(beside.begins === 'offer' ? texts.offer : texts.ask),
          content: <PairingForm key={beside.begins} kind={beside.begins} onDone={open} />,
        }
      : suggestion
        ? {
            title: suggestion.metric.name,
            content: (
              <SuggestionDrawer
                key={suggestionKey(suggestion)}
                suggestion={suggestion}
                onDone={open}
              />
            ),
          }
        : search.pairing === undefined
          ? null
          : {
              title: t(texts.pairing),
              content: <PairingDrawer key={search.pairing} id={search.pairing} />,
            }
  return (
    <DrawerBeside drawer={drawer} onClose={() => open(null)}>
      <PageHeader title={t(texts.pairings)} subtitle={t(texts.subtitle)} actions={begin}>
        {hasTeams && (
          <Segmented
            label={t(texts.whose)}
            labelHidden
            options={[
              { value: 'mine', text: t(texts.mine) },
              { value: 'all', text: t(texts.all) },
            ]}
            value={of}
            onChange={(whose) => void go({ ...search, whose })}
          />
        )}
      </PageHeader>
      <Suggestions
        read={suggestions}
        openKey={beside?.kind === 'suggestion' ? beside.key : null}
        onOpen={(key) => show({ kind: 'suggestion', key })}
      />
      <PairingTable
        state="open"
        of={of}
        openId={search.pairing ?? null}
        onOpen={open}
        empty={
          <EmptyState title={t(texts.noOpen)}>
            {t(maySpeak ? texts.noOpenText : texts.noOpenToRead)}
          </EmptyState>
        }
      />
      <PairingTable
        state="ended"
        of={of}
        openId={search.pairing ?? null}
        onOpen={open}
        empty={<EmptyState title={t(texts.noEnded)}>{t(texts.noEndedText)}</EmptyState>}
      />
    </DrawerBeside>
  )
}
