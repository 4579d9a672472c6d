// A script that sets the checkout up runs on a bare clone, where node_modules is missing: whatever it loads before that must need no package.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'

const folder = join(import.meta.dirname, '..', '..', 'scripts')
const read = (file: string) => readFileSync(file, 'utf8')
const entries = readdirSync(folder).filter((name) =>
  /\bprepare\(/.test(name.endsWith('.mjs') ? read(join(folder, name)) : '')
)

/** The packages that are loaded together with `file`; `import()` comes later. */
function packagesOf(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return []
  seen.add(file)
  const imports = [...read(file).matchAll(/^(?:import|export) (?:[^'"]*? from )?'([^']+)'/gms)].map(
    ([, name = '']) => name
  )
  return imports.flatMap((name) => {
    if (name.startsWith('node:')) return []
    return name.startsWith('.') ? packagesOf(join(dirname(file), name), seen) : [`${file}: ${name}`]
  })
}

it.each([...entries, 'release.mjs', 'audit-deps.mjs'])('scripts/%s starts without node_modules', (name) => {
  expect(packagesOf(join(folder, name))).toEqual([])
})

it('knows the scripts that set up', () => {
  expect(entries).toEqual(expect.arrayContaining(['package.mjs', 'start.mjs', 'test.mjs']))
})
