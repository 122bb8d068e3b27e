import { createRoot } from 'react-dom/client'
import { AppProviders } from '#web/shell/app-providers.tsx'
import { readerLocale } from '#web/texts/language.ts'
import { GalleryFrame } from './gallery-frame.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no root')

createRoot(root).render(
  <AppProviders
    locale={readerLocale(window.location.search, navigator.languages)}
    timeZone="Europe/Dublin"
    currency="EUR"
  >
    <GalleryFrame />
  </AppProviders>,
)
