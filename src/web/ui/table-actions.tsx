import { IconCopy, IconDownload } from '@tabler/icons-react'
import { useText } from '#web/texts/language-provider.tsx'
import classes from './data-table.module.css'
import { IconButton } from './icon-button.tsx'
import { saveFile } from './save-file.ts'
import { useSay } from './say.tsx'
import { type Cell, tableCsv, tableTsv } from './table-text.ts'
import { uiTexts as texts } from './texts.ts'

type TableActionsProps = {
  readonly fileName: string
  readonly cells: () => readonly (readonly Cell[])[]
}

export function TableActions({ fileName, cells }: TableActionsProps) {
  const t = useText()
  const say = useSay()
  async function copy() {
    await navigator.clipboard.writeText(tableTsv(cells()))
    say(t(texts.tableCopied))
  }
  return (
    <span className={classes.actions} data-print="hidden">
      <IconButton label={t(texts.copyTable)} onClick={() => void copy()}>
        <IconCopy size={16} stroke={1.5} />
      </IconButton>
      <IconButton
        label={t(texts.downloadCsv)}
        onClick={() => saveFile(`${fileName}.csv`, 'text/csv', tableCsv(cells()))}
      >
        <IconDownload size={16} stroke={1.5} />
      </IconButton>
    </span>
  )
}
