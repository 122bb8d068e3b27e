import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// The server swaps the nonce placeholder for a fresh one in every page that it sends.
export default defineConfig({
  plugins: [react()],
  html: { cspNonce: '__CSP_NONCE__' },
  publicDir: false,
  server: {
    host: '127.0.0.1',
    proxy: { '/api': process.env.WELLCYCLE_URL ?? 'http://127.0.0.1:8080' },
  },
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})
