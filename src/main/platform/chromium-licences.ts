// The licences of everything in Chromium, from the page that every Electron has next to its program. Chromium's build writes that page.
import type { Licence } from '../../shared/contract'

const product = /<div class="product">\s*<span class="title">([^<]*)<\/span>[^]*?<pre>([^]*?)<\/pre>/g

const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#34': '"' }
const plain = (text: string) => text.replaceAll(/&(#?\w+);/g, (whole, name: string) => characters[name] ?? whole)

/** `page`: the text of LICENSES.chromium.html. A component has no version there, and its licence only as a text. */
export const readChromiumLicences = (page: string): Licence[] =>
  [...page.matchAll(product)].map(([, name = '', text = '']) => ({
    name: plain(name),
    version: '',
    licence: '',
    text: plain(text).trim()
  }))
