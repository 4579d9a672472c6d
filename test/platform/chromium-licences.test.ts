// The licences of everything in Chromium are read from the page that Electron has next to its program.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { findElectron } from '../../scripts/setup/electron.mjs'
import { readChromiumLicences } from '../../src/main/platform/chromium-licences'

it('reads names and texts, with the page’s characters made plain', () => {
  const product = (title: string, text: string) => `<div class="product">
<span class="title">${title}</span>
<span class="homepage"><a href="http://example.com">homepage</a></span>
<div class="license">
<pre>${text}
</pre>
</div>
</div>`
  const page = `<h1>Credits</h1>${product('A &amp; B', '&lt;c&gt; &quot;d&quot; &#39;e&#39; &unknown;')}\n${product('F', '\nG\n')}`
  const rest = { version: '', licence: '' }
  expect(readChromiumLicences(page)).toEqual([
    { name: 'A & B', ...rest, text: `<c> "d" 'e' &unknown;` },
    { name: 'F', ...rest, text: 'G' }
  ])
  expect(readChromiumLicences('')).toEqual([])
})

it('reads the page of the Electron that is here', () => {
  const page = join(dirname(findElectron()?.executable ?? ''), 'LICENSES.chromium.html')
  expect(existsSync(page)).toBe(true)
  const licences = readChromiumLicences(readFileSync(page, 'utf8'))
  const names = licences.map(({ name }) => name)
  for (const part of ['Node.js', 'BoringSSL', 'Skia', 'V8 JavaScript Engine']) expect(names).toContain(part)
  expect(licences.length).toBe(readFileSync(page, 'utf8').split('<div class="product">').length - 1)
  expect(licences.filter(({ text }) => text.length < 40).map(({ name }) => name)).toEqual([])
})
