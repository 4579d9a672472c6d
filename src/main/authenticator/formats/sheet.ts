// Printable sheets (HTML): every account with its QR code and setup link, or Google's transfer codes, one per page. The sheet is
// self-contained: no script, and no style or image from elsewhere. It contains every secret in plain text and is meant for paper.
import { create, type QRCodeSegment } from 'qrcode'
import { currentDirection, currentLanguage, t } from '../../messages/messages'
import { createEntryList } from './entry-list'
import { exportError, type Format, type ImportedEntry } from './format'
import { readLinks } from './link-list'
import { isCutOff } from './page'
import { refusesMigration, writeMigrationPages } from './migration-pages'
import { writeSetupLink } from './setup-link'
import type { Writer } from './writer'

const mark = '<meta name="generator" content="Countersign">'
const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
}
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => escapes[character] ?? character)
const quietZone = 4

/** The QR code of a text as SVG: one path of unit squares, always black on white. */
function drawQrCode(text: string): string {
  const segments: QRCodeSegment[] = [{ data: Buffer.from(text, 'utf8'), mode: 'byte' }]
  const { modules } = create(segments, { errorCorrectionLevel: 'M' })
  const side = modules.size + 2 * quietZone
  let path = ''
  for (let y = 0; y < modules.size; y++) {
    for (let x = 0; x < modules.size; x++) {
      if (modules.get(y, x)) path += `M${String(x + quietZone)} ${String(y + quietZone)}h1v1h-1z`
    }
  }
  const box = `0 0 ${String(side)} ${String(side)}`
  return `<svg viewBox="${box}" shape-rendering="crispEdges"><rect width="100%" height="100%" fill="#fff"/><path d="${path}"/></svg>`
}

interface SheetItem {
  readonly title: string
  readonly detail: string
  readonly link: string
}

function writeSheet(items: readonly SheetItem[]): Buffer {
  const title = t('main.accountSheet.title')
  const articles = items.map(
    ({ title, detail, link }) =>
      `<article>${drawQrCode(link)}<div><h2>${escapeHtml(title)}</h2><p>${escapeHtml(detail)}</p><code>${escapeHtml(link)}</code></div></article>`
  )
  return Buffer.from(
    `<!doctype html>
<html lang="${currentLanguage()}" dir="${currentDirection()}"><head><meta charset="utf-8">${mark}
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>
body{font:14px system-ui,sans-serif;margin:2em;color:#000;background:#fff}
article{display:flex;gap:1.5em;align-items:center;break-inside:avoid;margin:0 0 1.5em;padding:0 0 1.5em;border-bottom:1px solid #ccc}
svg{width:44mm;height:44mm;flex:none}h1{font-size:20px}h2{font-size:16px;margin:0}p{margin:.3em 0}
code{font:11px ui-monospace,monospace;overflow-wrap:anywhere}
</style></head><body><h1>${escapeHtml(title)}</h1><p>${escapeHtml(t('main.accountSheet.warning'))}</p>
${articles.join('\n')}
</body></html>
`,
    'utf8'
  )
}

/** The most that the QR code of one account holds; longer links are only on the sheet as text. */
const longestLink = 2000

const detailOf = ({ type, name, algorithm, digits, period, counter }: ImportedEntry) =>
  [
    name,
    type.toUpperCase(),
    algorithm,
    t('main.accountSheet.digits', { count: String(digits) }),
    period === undefined ? t('main.accountSheet.counter', { value: String(counter ?? 0) }) : `${String(period)} s`
  ]
    .filter((part) => part !== '')
    .join(' · ')

export const sheetWriter: Writer = {
  extension: 'html',
  canEncrypt: false,
  keeps: [],
  refuses: (entry) => (writeSetupLink(entry).length > longestLink ? 'too-long' : null),
  write: (entries) => {
    const items = entries.map((entry) => ({
      title: entry.issuer || entry.name,
      detail: detailOf(entry),
      link: writeSetupLink(entry)
    }))
    return Promise.resolve(writeSheet(items))
  }
}

export const migrationWriter: Writer = {
  extension: 'html',
  canEncrypt: false,
  keeps: [],
  refuses: (entry) =>
    refusesMigration(entry) ??
    (entry.secret.length > 200 || entry.name.length + entry.issuer.length > 120 ? 'too-long' : null),
  write: (entries, { random }) => {
    const links = writeMigrationPages(entries, random(4).readUInt32BE() >>> 1)
    const items = links.map((link, index) => ({
      title: `${String(index + 1)} / ${String(links.length)}`,
      detail: t('main.accountSheet.transfer'),
      link
    }))
    return Promise.resolve(writeSheet(items))
  }
}

const unescapeHtml = (text: string) =>
  Object.entries(escapes).reduceRight((rest, [character, escape]) => rest.replaceAll(escape, character), text)

/** Our own sheets are read through their links. */
export const sheet: Format = {
  name: 'otpauth',
  recognises: ({ text }) => text !== null && /^\s*<!doctype html>/i.test(text) && text.includes(mark),
  read: ({ text }) => {
    if (isCutOff(text ?? '')) return Promise.reject(exportError('damaged'))
    const links = [...(text ?? '').matchAll(/<code>([^<]*)<\/code>/g)].map(([, link = '']) => unescapeHtml(link))
    return Promise.resolve(links.length === 0 ? createEntryList().contents() : readLinks(links.join('\n')))
  }
}
