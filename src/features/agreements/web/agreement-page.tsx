import { Button } from '@mantine/core'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation, worksForAll } from '#web/api/use-session.ts'
import { usePlace } from '#web/pages/page-place.tsx'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { DrawerBeside } from '#web/ui/drawer-beside.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { listAgreementVersions, readAgreement } from '../api.ts'
import { AgreementProposalForm } from './agreement-proposal-form.tsx'
import { AgreementText } from './agreement-text.tsx'
import { FirstAgreementForm } from './first-agreement-form.tsx'
import { SignAgreement } from './sign-agreement.tsx'
import { SignatureTable } from './signature-table.tsx'
import { agreementTexts as texts } from './texts.ts'
import { VersionDifference } from './version-difference.tsx'
import { VersionTable } from './version-table.tsx'

type Open = 'proposal' | { readonly from: number; readonly to: number } | null

export function AgreementPage() {
  const t = useText()
  const format = useFormat()
  const entry = useOrganisation()
  const params = { organisation: entry.slug }
  const { mode } = useSearch({ strict: false })
  const [open, setOpen] = useState<Open>(mode === 'propose' ? 'proposal' : null)
  const agreement = useRead(readAgreement, { params })
  const versions = useRead(listAgreementVersions, { params, query: { limit: 200 } })
  usePlace(t(texts.agreement))
  const close = () => setOpen(null)
  const { inForce, draft, own, signatures } = agreement.data ?? {}
  const content = inForce?.content ?? draft
  const compared = typeof open === 'object' ? open : null
  const proposing = open === 'proposal' && content && (
    <AgreementProposalForm content={content} basedOn={inForce?.number ?? 0} onDone={close} />
  )
  const drawer = proposing
    ? { title: t(inForce ? texts.propose : texts.proposeFirst), content: proposing }
    : compared && versions.data
      ? {
          title: t(texts.difference),
          content: (
            <VersionDifference
              key={`${compared.from} ${compared.to}`}
              versions={versions.data.items}
              {...compared}
            />
          ),
        }
      : null
  const mayPropose = entry.role !== 'sponsor'
  const problem = agreement.error ?? versions.error
  return (
    <DrawerBeside drawer={drawer} onClose={close}>
      <PageHeader
        title={t(texts.agreement)}
        subtitle={
          inForce &&
          t(texts.inForce, { number: inForce.number, date: format.date(inForce.publishedAt) })
        }
        actions={
          inForce &&
          mayPropose && (
            <Button variant="default" onClick={() => setOpen('proposal')}>
              {t(texts.propose)}
            </Button>
          )
        }
      />
      {problem && <ReadProblem error={problem} onRetry={() => agreement.refetch()} />}
      {draft && (
        <EmptyState
          title={t(texts.none)}
          action={
            mayPropose &&
            !worksForAll(entry) && (
              <Button onClick={() => setOpen('proposal')}>{t(texts.proposeFirst)}</Button>
            )
          }
        >
          {t(worksForAll(entry) ? texts.noneForAll : texts.noneForOthers)}
        </EmptyState>
      )}
      {draft && worksForAll(entry) && <FirstAgreementForm draft={draft} />}
      {inForce && own && signatures && (
        <>
          <AgreementText content={inForce.content} />
          <SignAgreement
            own={own}
            number={inForce.number}
            onCompare={(from) => setOpen({ from, to: inForce.number })}
          />
          <VersionTable
            versions={versions.data?.items ?? null}
            shown={compared?.to ?? null}
            onShow={(to) => setOpen({ from: Math.max(to - 1, 1), to })}
          />
          <SignatureTable signatures={signatures} />
        </>
      )}
    </DrawerBeside>
  )
}
