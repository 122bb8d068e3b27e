import { expect, test } from 'vitest'
import { mailPage } from './mail-page.ts'

test('a mail says the same in both its forms', () => {
  const page = mailPage({
    title: 'The review of cycle 2026-05',
    paragraphs: ['Tuesday at ten.'],
    sections: [
      { heading: 'Actions', lines: ['Rotate keys', { text: 'Otters', url: 'https://x.org/o' }] },
    ],
    link: { label: 'Open the pre-read', url: 'https://x.org/pre-read' },
  })
  expect(page.text).toBe(
    'The review of cycle 2026-05\n\nTuesday at ten.\n\nActions\n- Rotate keys\n- Otters (https://x.org/o)\n\nOpen the pre-read: https://x.org/pre-read\n',
  )
  expect(page.html).toContain('<h1')
  expect(page.html).toContain('href="https://x.org/pre-read"')
  expect(page.html).toContain('prefers-color-scheme:dark')
  expect(page.html).not.toContain('<img')
})

test('what people typed cannot become part of the page', () => {
  const hostile = `"><script>alert('1')</script>&amp;`
  const { html } = mailPage({
    title: hostile,
    paragraphs: [hostile],
    sections: [
      { heading: hostile, lines: [hostile, { text: hostile, url: 'javascript:alert(1)' }] },
    ],
    link: { label: hostile, url: `https://x.org/"onclick="${hostile}` },
  })
  expect(html).not.toContain('<script')
  expect(html).not.toContain('javascript:')
  expect(html).not.toContain('"onclick')
  expect(html).toContain('&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;amp;')
})
