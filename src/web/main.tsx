import './theme/mantine-styles.ts'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { openRouter } from './routes.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no root element')

const queries = new QueryClient({ defaultOptions: { queries: { refetchOnWindowFocus: true } } })

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={openRouter()} />
    </QueryClientProvider>
  </StrictMode>,
)
