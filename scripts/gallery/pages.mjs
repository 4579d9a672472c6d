// The gallery's pages and its window (test/gallery), built by Vite for tests and screenshots, or served during development.
import fs from 'node:fs'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { build, createServer } from 'vite'
import { inProject, root } from '../setup/project.mjs'
import { messagesPlugin } from '../messages/plugin.mjs'

const folder = inProject('test', 'gallery')
const target = 'chrome130'

/**
 * Builds everything: the app, as a folder for Electron, and its pages.
 * @param {string} outDir
 */
export async function buildGallery(outDir) {
  await build({
    configFile: false,
    root: folder,
    logLevel: 'error',
    plugins: [react(), messagesPlugin()],
    build: {
      target,
      minify: false,
      reportCompressedSize: false,
      outDir: path.join(outDir, 'pages'),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 10_000,
      rollupOptions: { input: path.join(folder, 'index.html') }
    }
  })
  await buildWindow(outDir)
}

async function buildWindow(outDir) {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: path.join(folder, 'window.ts'),
      target: 'node20',
      outDir,
      emptyOutDir: false,
      rollupOptions: { external: ['electron'], output: { format: 'es', entryFileNames: 'window.js' } }
    }
  })
  const manifest = { name: 'gallery', version: '0.1.0', type: 'module', main: 'window.js' }
  fs.writeFileSync(path.join(outDir, 'package.json'), JSON.stringify(manifest))
}

/**
 * Builds only the window, and serves the pages with hot reload.
 * @param {string} outDir
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export async function serveGallery(outDir) {
  await buildWindow(outDir)
  const server = await createServer({
    configFile: false,
    root: folder,
    plugins: [react(), messagesPlugin()],
    // Pages come from src/renderer.
    server: { host: '127.0.0.1', port: 0, fs: { allow: [root] } }
  })
  await server.listen()
  const address = server.httpServer?.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { url: `http://127.0.0.1:${port}/index.html`, close: () => server.close() }
}
