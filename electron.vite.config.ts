// How the three kinds of processes are built. Main (and the command line, which Node runs): ESM; packages with a binary stay in
// node_modules. Preloads: one CommonJS file each, because a sandboxed preload cannot load a second one. Pages: hashed assets, nothing
// inline, for a strict CSP.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { fileURLToPath } from 'node:url'
import { commandLinePlugin } from './scripts/command-line/plugin.mjs'
import { messagesPlugin } from './scripts/messages/plugin.mjs'
import { firstFramePlugin } from './scripts/pages/first-frame.mjs'
import { bundledIntoMain } from './scripts/supply/bundled.mjs'
import { supplyPlugin } from './scripts/supply/parts.mjs'

const inProject = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** What the Panel's page does not need. */
const ofTheAuthenticator =
  /\/renderer\/(authenticator\/|messages\/(authenticator|transfer|quick|finding))|\/@tanstack\/(virtual-core|react-virtual)\//

const devPort = Number(process.env['COUNTERSIGN_DEV_PORT'] ?? 5173)

export default defineConfig(({ command }) => ({
  main: {
    plugins: [
      messagesPlugin({ isPseudo: command === 'serve' && process.env['COUNTERSIGN_LANGUAGE'] === 'pseudo' }),
      supplyPlugin(),
      ...(command === 'serve' ? [] : [commandLinePlugin()])
    ],
    // Leaves out what libraries have for development only, such as Lingui's message parser.
    define: command === 'serve' ? {} : { 'process.env.NODE_ENV': JSON.stringify('production') },
    build: {
      target: 'node20',
      sourcemap: command === 'serve',
      // In development, what does not change need not be bundled again.
      externalizeDeps: { exclude: command === 'serve' ? [] : bundledIntoMain },
      rollupOptions: {
        input: {
          index: inProject('src/main/index.ts'),
          'scan-process': inProject('src/main/scan/process.ts'),
          'read-process': inProject('src/main/authenticator/formats/process.ts'),
          'reading-thread': inProject('src/main/cli/reading-thread.ts'),
          worker: inProject('src/main/worker/entry.ts'),
          ...(command === 'serve' ? { cli: inProject('src/main/cli.ts') } : {})
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' }
      }
    }
  },
  preload: {
    plugins: [supplyPlugin()],
    build: {
      target: 'node20',
      sourcemap: false,
      externalizeDeps: false,
      isolatedEntries: true,
      rollupOptions: {
        input: { panel: inProject('src/preload/panel.ts'), authenticator: inProject('src/preload/authenticator.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' }
      }
    }
  },
  renderer: {
    root: inProject('src/renderer'),
    // `npm run dev`: the pages keep their own origin (src/main/platform/dev-server.ts), so hot reload needs the address to connect to.
    server: { host: '127.0.0.1', port: devPort, strictPort: true, hmr: { host: '127.0.0.1', clientPort: devPort } },
    plugins: [
      react(),
      firstFramePlugin(),
      messagesPlugin({ isPseudo: command === 'serve' && process.env['COUNTERSIGN_LANGUAGE'] === 'pseudo' }),
      supplyPlugin()
    ],
    build: {
      target: 'chrome130',
      minify: true,
      sourcemap: false,
      outDir: inProject('out/renderer'),
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: {
          panel: inProject('src/renderer/panel/index.html'),
          authenticator: inProject('src/renderer/authenticator/index.html'),
          quick: inProject('src/renderer/authenticator/quick.html')
        },
        // Code that the pages' first paint shares is one file, not one per module: each request adds some milliseconds to a start.
        output: {
          // src/main/platform/page-files.ts finds the messages of a language by this name.
          chunkFileNames: ({ facadeModuleId }) => {
            const [, language, readers] = /\/([a-z]+)\.po\?([a-z]+)$/.exec(facadeModuleId ?? '') ?? []
            return `assets/${readers === undefined ? '[name]' : `messages-${readers}-${language}`}-[hash].js`
          },
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [
              { name: 'codes', tags: ['$initial'], test: ofTheAuthenticator, minShareCount: 2, priority: 1 },
              { name: 'base', tags: ['$initial'], minShareCount: 3 }
            ]
          }
        }
      }
    }
  }
}))
