// The look of our mails: one column, no images, legible in dark readers, everything escaped; and the
// same as plain text.
import { escapeHtml } from './escape-html.ts'

export type MailLink = { readonly label: string; readonly url: string }
type Line = string | { readonly text: string; readonly url: string }

export type MailPage = {
  readonly title: string
  readonly paragraphs?: readonly string[]
  readonly sections?: readonly { readonly heading: string; readonly lines: readonly Line[] }[]
  /** What to do next; at the end. */
  readonly link?: MailLink
}

export function mailPage(page: MailPage): { text: string; html: string } {
  return { text: textOf(page), html: htmlOf(page) }
}

function textOf({ title, paragraphs = [], sections = [], link }: MailPage): string {
  const parts = [
    title,
    ...paragraphs,
    ...sections.map(({ heading, lines }) => [heading, ...lines.map(textLine)].join('\n')),
    ...(link ? [`${link.label}: ${link.url}`] : []),
  ]
  return `${parts.join('\n\n')}\n`
}

function textLine(line: Line): string {
  return typeof line === 'string' ? `- ${line}` : `- ${line.text} (${line.url})`
}

const styles = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
body,.page{background:#161616!important}
.page,.page a{color:#ececec!important}
.quiet,.quiet a{color:#a0a0a0!important}
.page a.button{background:#ececec!important;color:#161616!important}
.rule{border-color:#3a3a3a!important}
}`
const font = "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"
const heading = 'margin:24px 0 8px;padding-top:16px;border-top:1px solid #ddd;font-size:14px'
const button =
  'display:inline-block;padding:10px 16px;border-radius:6px;background:#1f1f1f;color:#fff;text-decoration:none'

function htmlOf({ title, paragraphs = [], sections = [], link }: MailPage): string {
  const name = escapeHtml(title)
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>${name}</title><style>${styles}</style></head>
<body style="margin:0;background:#fff"><div class="page" style="max-width:600px;margin:0 auto;padding:24px;font:14px/21px ${font};color:#1f1f1f;overflow-wrap:anywhere">
<h1 style="margin:0 0 16px;font-size:18px;line-height:24px">${name}</h1>
${paragraphs.map((text) => `<p style="margin:0 0 12px">${withBreaks(text)}</p>`).join('\n')}
${sections.map((one) => `<h2 class="rule" style="${heading}">${escapeHtml(one.heading)}</h2>\n<ul style="margin:0;padding-left:20px">${one.lines.map(htmlLine).join('')}</ul>`).join('\n')}
${link ? `<p style="margin:24px 0 0">${anchor(link.label, link.url, ` class="button" style="${button}"`)}</p>` : ''}
</div></body></html>
`
}

function htmlLine(line: Line): string {
  const content =
    typeof line === 'string'
      ? withBreaks(line)
      : anchor(line.text, line.url, ' style="color:#1f1f1f"')
  return `<li style="margin:0 0 4px">${content}</li>`
}

/** An address that is not of the web is told, not linked. */
function anchor(label: string, url: string, more: string): string {
  if (!/^https?:\/\//i.test(url)) return escapeHtml(label)
  return `<a href="${escapeHtml(url)}"${more}>${escapeHtml(label)}</a>`
}

function withBreaks(text: string): string {
  return escapeHtml(text).replace(/\r?\n/g, '<br>')
}
