import { Button } from '@mantine/core'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { TemplateProposalForm } from '#features/agreements/web/template-proposal-form.tsx'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation, worksForAll } from '#web/api/use-session.ts'
import { usePlace } from '#web/pages/page-place.tsx'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { DrawerBeside } from '#web/ui/drawer-beside.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { readTemplate } from '../api.ts'
import { ChangeLog } from './change-log.tsx'
import { MetricView } from './metric-view.tsx'
import { PublishForm } from './publish-form.tsx'
import { TemplateTable } from './template-table.tsx'
import { templateTexts as texts } from './texts.ts'

type Open =
  | { readonly kind: 'metric'; readonly key: string }
  | { readonly kind: 'change' | 'proposal' }

export function TemplatePage() {
  const t = useText()
  const format = useFormat()
  const entry = useOrganisation()
  const params = { organisation: entry.slug }
  const [version, setVersion] = useState<number | null>(null)
  const { mode } = useSearch({ strict: false })
  const [open, setOpen] = useState<Open | null>(mode === 'propose' ? { kind: 'proposal' } : null)
  const current = useRead(readTemplate, { params, query: {} })
  const asked = version ?? current.data?.number
  const shown = useRead(
    readTemplate,
    { params, query: asked === undefined ? {} : { version: asked } },
    { enabled: asked !== undefined, keepPrevious: true },
  )
  const template = shown.data
  const isInForce = template?.number === current.data?.number
  usePlace(t(texts.template))
  const problem = current.error ?? shown.error
  const close = () => setOpen(null)
  const metric =
    open?.kind === 'metric' && template?.metrics.find((candidate) => candidate.key === open.key)
  const drawer = metric
    ? {
        title: metric.name,
        content: <MetricView key={metric.key} metric={metric} mayChange={worksForAll(entry)} />,
      }
    : open?.kind === 'change' && current.data
      ? {
          title: t(texts.change),
          content: <PublishForm template={current.data} onDone={close} />,
        }
      : open?.kind === 'proposal' && current.data
        ? {
            title: t(texts.propose),
            content: <TemplateProposalForm template={current.data} onDone={close} />,
          }
        : null
  return (
    <DrawerBeside drawer={drawer} onClose={close}>
      <PageHeader
        title={t(texts.template)}
        subtitle={
          template &&
          t(texts.inForce, {
            number: template.number,
            by: template.publishedBy,
            date: format.date(template.publishedAt),
            count: template.metrics.length,
          })
        }
        actions={
          isInForce &&
          entry.role !== 'sponsor' && (
            <>
              <Button variant="default" onClick={() => setOpen({ kind: 'proposal' })}>
                {t(texts.propose)}
              </Button>
              {worksForAll(entry) && (
                <Button onClick={() => setOpen({ kind: 'change' })}>{t(texts.change)}</Button>
              )}
            </>
          )
        }
      />
      {problem && <ReadProblem error={problem} onRetry={() => current.refetch()} />}
      {template && !isInForce && (
        <p>
          {t(texts.older, { number: template.number })}{' '}
          <Button size="compact-xs" variant="default" onClick={() => setVersion(null)}>
            {t(texts.toCurrent)}
          </Button>
        </p>
      )}
      <TemplateTable
        metrics={template?.metrics ?? null}
        currentKey={metric ? metric.key : null}
        onOpen={(key) => setOpen({ kind: 'metric', key })}
      />
      <ChangeLog shown={template?.number ?? null} onShow={setVersion} />
    </DrawerBeside>
  )
}
