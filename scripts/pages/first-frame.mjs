// The first frame of a page: its shape, in the document itself, so that it is painted before the page's script has run. Its few styles and
// the tokens that they use go into the document. The style sheets move behind it, because a page is not painted before those in its head,
// and src/renderer/ui/first-frame.ts runs the page's script once the frame is painted.
import fs from 'node:fs'
import { inProject } from '../setup/project.mjs'

const mark = '<!-- first-frame.css -->'
const ui = (name) => inProject('src', 'renderer', 'ui', name)
const read = (name) => fs.readFileSync(ui(name), 'utf8')

/** The colours of both schemes: the first rule of tokens.css. */
const readTokens = () => {
  const [, tokens] = /(:root \{[^}]*\})/.exec(read('tokens.css')) ?? []
  if (tokens === undefined) throw new Error('tokens.css does not begin with its colours')
  return tokens
}

const shorten = (css) =>
  css
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** @returns {import('vite').Plugin} */
export const firstFramePlugin = () => ({
  name: 'first-frame',
  buildStart() {
    if (this.environment.mode === 'build')
      this.emitFile({ type: 'chunk', id: ui('first-frame.ts'), name: 'first-frame' })
  },
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle }) {
      if (!html.includes(mark)) return html
      const style = `<style nonce="__CSP_NONCE__">${shorten(`${readTokens()} ${read('first-frame.css')}`)}</style>`
      const sheets = html.match(/[ \t]*<link rel="stylesheet"[^>]*>\n?/g) ?? []
      const starter = Object.values(bundle ?? {}).find(({ name }) => name === 'first-frame')
      const start = (tag, address) =>
        starter === undefined
          ? tag
          : `<script type="module" crossorigin src="../${starter.fileName}"></script>\n` +
            `    <link rel="modulepreload" crossorigin href="${address}" data-page />`
      return sheets
        .reduce((rest, sheet) => rest.replace(sheet, ''), html)
        .replace(mark, style)
        .replace(/<script type="module"[^>]* src="([^"]+)"[^>]*><\/script>/, start)
        .replace('</body>', `${sheets.join('')}  </body>`)
    }
  }
})
