// Builds the command line for Node once more, apart from the app: minified and without what only windows use, because each command reads
// and compiles all that it loads. `npm run dev` takes what the app's own build makes of it.
import fs from 'node:fs'
import { build } from 'vite'
import { messagesPlugin } from '../messages/plugin.mjs'
import { inProject } from '../setup/project.mjs'

/** @type {{dependencies: Record<string, string>}} */
const { dependencies } = JSON.parse(fs.readFileSync(inProject('package.json'), 'utf8'))

/**
 * @param {Record<string, string>} input by its name
 * @param {string} outDir
 * @returns {import('vite').InlineConfig}
 */
export const commandLineConfig = (input, outDir) => ({
  configFile: false,
  root: inProject(),
  logLevel: 'warn',
  plugins: [messagesPlugin()],
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  // What has a binary stays in node_modules.
  ssr: { noExternal: true, external: Object.keys(dependencies) },
  build: {
    ssr: true,
    target: 'node20',
    minify: true,
    outDir,
    emptyOutDir: false,
    rollupOptions: {
      input,
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'command-line/[name]-[hash].js' }
    }
  }
})

/** @returns {import('vite').Plugin} */
export const commandLinePlugin = () => ({
  name: 'command-line',
  apply: 'build',
  async closeBundle() {
    await build(commandLineConfig({ cli: inProject('src/main/cli.ts') }, inProject('out', 'main')))
  }
})
