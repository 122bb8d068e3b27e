import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { CopyButton } from '#web/ui/copy-button.tsx'
import { saveFile } from '#web/ui/save-file.ts'
import { readSummaryText } from '../api.ts'
import { summaryTexts as texts } from './texts.ts'

/** For a wiki or a chat, to paste or as a file. */
export function MarkdownButtons({ cycle }: { readonly cycle: string }) {
  const t = useText()
  const { slug: organisation } = useOrganisation()
  const read = useRead(readSummaryText, { params: { organisation, cycle } })
  if (!read.data) return null
  const { markdown } = read.data
  return (
    <>
      <CopyButton text={markdown} label={t(texts.copyMarkdown)} />
      <Button
        variant="default"
        leftSection={<IconDownload size={16} stroke={1.5} aria-hidden="true" />}
        onClick={() => saveFile(`review-${cycle}.md`, 'text/markdown', markdown)}
      >
        {t(texts.downloadMarkdown)}
      </Button>
    </>
  )
}
