import { Link } from '@tanstack/react-router'
import { changedParts } from '#domain/agreement.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { type AgreementVersion, partTexts } from './agreement.ts'
import { agreementTexts as texts } from './texts.ts'

type VersionTableProps = {
  /** Newest first. */
  readonly versions: readonly AgreementVersion[] | null
  readonly shown: number | null
  readonly onShow: (version: number) => void
}

export function VersionTable({ versions, shown, onShow }: VersionTableProps) {
  const t = useText()
  const format = useFormat()
  const { slug: organisation } = useOrganisation()
  const changes = (version: AgreementVersion) => {
    const before = versions?.find(({ number }) => number === version.number - 1)
    if (before === undefined) return version.number === 1 ? t(texts.firstVersion) : ''
    return changedParts(before.content, version.content)
      .map((part) => t(partTexts[part]))
      .join(', ')
  }
  return (
    <DataTable
      title={t(texts.versions)}
      rows={versions}
      rowKey={({ number }) => String(number)}
      currentKey={shown === null ? null : String(shown)}
      onOpen={({ number }) => onShow(number)}
      fileName="agreement-versions"
      expectedRows={1}
      empty={null}
      columns={[
        {
          key: 'version',
          title: t(texts.version),
          isRowHeader: true,
          cell: ({ number }) => number,
          text: ({ number }) => number,
        },
        {
          key: 'published',
          title: t(texts.publishedOn),
          cell: ({ publishedAt }) => format.date(publishedAt),
          text: ({ publishedAt }) => publishedAt,
        },
        {
          key: 'by',
          title: t(texts.by),
          cell: ({ proposedBy }) => proposedBy.name,
          text: ({ proposedBy }) => proposedBy.name,
        },
        { key: 'changed', title: t(texts.changed), cell: changes, text: changes },
        {
          key: 'why',
          title: t(texts.why),
          grows: true,
          cell: ({ why }) => why,
          text: ({ why }) => why,
        },
        {
          key: 'proposal',
          title: t(texts.proposal),
          heading: '',
          cell: ({ number, proposal }) =>
            proposal !== null && (
              <Link
                to="/$organisation/proposals/$proposal"
                params={{ organisation, proposal }}
                aria-label={t(texts.toProposal, { number })}
              >
                {t(texts.proposal)}
              </Link>
            ),
        },
      ]}
    />
  )
}
