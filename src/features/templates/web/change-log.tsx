import { Button } from '@mantine/core'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { listTemplateVersions } from '../api.ts'
import { changesText } from './changes-text.ts'
import { templateTexts as texts } from './texts.ts'

type ChangeLogProps = {
  readonly shown: number | null
  readonly onShow: (version: number) => void
}

export function ChangeLog({ shown, onShow }: ChangeLogProps) {
  const t = useText()
  const format = useFormat()
  const { slug: organisation } = useOrganisation()
  const versions = useRead(listTemplateVersions, {
    params: { organisation },
    query: { limit: 100 },
  })
  if (versions.error) return <ReadProblem error={versions.error} />
  return (
    <DataTable
      title={t(texts.changeLog)}
      rows={versions.data?.items ?? null}
      rowKey={(version) => String(version.number)}
      currentKey={shown === null ? null : String(shown)}
      fileName="template-changes"
      expectedRows={2}
      empty={null}
      columns={[
        {
          key: 'version',
          title: t(texts.version),
          isRowHeader: true,
          cell: (version) => (
            <Button
              size="compact-xs"
              variant="subtle"
              disabled={version.number === shown}
              onClick={() => onShow(version.number)}
            >
              {version.number}
            </Button>
          ),
          text: (version) => version.number,
        },
        {
          key: 'published',
          title: t(texts.published),
          cell: (version) => format.date(version.publishedAt),
          text: (version) => version.publishedAt,
        },
        {
          key: 'by',
          title: t(texts.by),
          cell: (version) => version.publishedBy,
          text: (version) => version.publishedBy,
        },
        {
          key: 'changes',
          title: t(texts.changes),
          grows: true,
          cell: (version) => changesText(t, version),
          text: (version) => changesText(t, version),
        },
        {
          key: 'note',
          title: t(texts.note),
          cell: (version) => version.note,
          text: (version) => version.note,
        },
      ]}
    />
  )
}
