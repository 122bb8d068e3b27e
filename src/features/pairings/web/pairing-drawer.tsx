import { useEffect, useRef } from 'react'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { readPairing } from '../api.ts'
import { EvidenceView } from './evidence-view.tsx'
import { OutcomeView } from './outcome-view.tsx'
import type { Pairing } from './pairing.ts'
import { PairingActions } from './pairing-actions.tsx'
import { PairingState } from './pairing-state.tsx'
import classes from './pairings.module.css'
import { pairingTexts as texts } from './texts.ts'

/** All there is to say of a pairing, and what its teams can do now. */
export function PairingDrawer({ id }: { readonly id: string }) {
  const { t } = useLanguage()
  const { slug: organisation } = useOrganisation()
  const read = useRead(readPairing, { params: { organisation, pairing: id } })
  const standing = useFocusOnChange(read.data?.state)
  if (read.error) return <ReadProblem error={read.error} onRetry={() => read.refetch()} />
  if (!read.data) return null
  const { evidence, ...pairing } = read.data
  const { metric, outcome } = pairing
  return (
    <div className={classes.drawer}>
      <div ref={standing} tabIndex={-1} className={classes.standing} aria-live="polite">
        <PairingState pairing={pairing} />
      </div>
      <p className={classes.text}>{pairing.text}</p>
      <Facts pairing={pairing} />
      {outcome !== '' && (
        <section>
          <h3>{t(texts.whatHappened)}</h3>
          <p className={classes.text}>{outcome}</p>
        </section>
      )}
      <PairingActions key={pairing.state} pairing={pairing} />
      <OutcomeView pairing={pairing} />
      {evidence && metric && (
        <section className={classes.evidence}>
          <h3>{t(texts.evidence)}</h3>
          <EvidenceView metric={metric} evidence={evidence.helper} as="helper" />
          <EvidenceView metric={metric} evidence={evidence.helped} as="helped" />
        </section>
      )}
    </div>
  )
}

/** What one pressed goes with the state it belonged to: the focus stays in the drawer. */
function useFocusOnChange(state: Pairing['state'] | undefined) {
  const element = useRef<HTMLDivElement>(null)
  const before = useRef(state)
  useEffect(() => {
    if (before.current !== undefined && before.current !== state) element.current?.focus()
    before.current = state
  }, [state])
  return element
}

function Facts({ pairing }: { readonly pairing: Pairing }) {
  const { t, format } = useLanguage()
  const { helper, helped, metric, begunBy, begunAt, acceptedAt, triedAt, endedAt } = pairing
  const facts = [
    { title: t(texts.helper), value: helper?.name ?? t(texts.anyTeam) },
    { title: t(texts.helped), value: helped?.name ?? t(texts.anyTeam) },
    { title: t(texts.metric), value: metric?.name },
    {
      title: t(texts.begun),
      value: t(texts.begunBy, { name: begunBy, date: format.date(begunAt) }),
    },
    { title: t(texts.accepted), value: acceptedAt && format.date(acceptedAt) },
    { title: t(texts.tried), value: triedAt && format.date(triedAt) },
    { title: t(texts.endedOn), value: endedAt && format.date(endedAt) },
  ]
  return (
    <dl className={classes.facts}>
      {facts.map(
        ({ title, value }) =>
          value && (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
