// The documents for contributors name what exists: every script, every recipe's files, every room.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const read = (name: string) => readFileSync(join(root, name), 'utf8')

it('CONTRIBUTING has a line for every script', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const told = new Set([...read('CONTRIBUTING.md').matchAll(/^\| `npm (?:run )?([\w:]+)/gm)].map(([, name]) => name))
  expect([...told].toSorted()).toEqual(Object.keys(scripts).toSorted())
})

const documents = ['audit/README', 'electron', 'releasing', 'security'].map((name) => `docs/${name}.md`)
it.each(['CONTRIBUTING.md', 'ARCHITECTURE.md', ...documents])('%s names files and folders that exist', (name) => {
  const paths = [...read(name).matchAll(/[`(]((?:src|test|scripts|docs)\/[\w./-]+)[`)]/g)].map(([, path = '']) => path)
  expect(paths.length).toBeGreaterThan(5)
  // NAME, SUBJECT and xx are placeholders.
  const real = paths.filter((path) => !/[A-Z]{4}|\bxx\b/.test(path))
  expect(real.filter((path) => !existsSync(join(root, path)))).toEqual([])
})

it('every property in docs/security.md names what shows it', () => {
  const [properties = ''] = read('docs/security.md').split('## What is not protected')
  const said = properties.split(/\n(?=- \*\*|#|\n)/).filter((part) => part.startsWith('- **'))
  expect(said.length).toBeGreaterThan(100)
  // These say what is not the case, or what to do.
  const others = [
    'The pepper of passwords and codes cannot be renewed',
    'What the lock does not do.',
    'Updating a library.',
    'What the bill of materials omits.'
  ]
  const unshown = said.filter((part) => !/`(?:test|src)\/|CHECKLIST|`npm run|decision/.test(part))
  expect(unshown.map((part) => /^- \*\*(.*?)\*\*/s.exec(part)?.[1])).toEqual(others)
})

it('ARCHITECTURE has a line for every room of src/main', () => {
  const tree = read('ARCHITECTURE.md')
  const rooms = readdirSync(join(root, 'src', 'main'), { withFileTypes: true }).filter((each) => each.isDirectory())
  expect(rooms.map(({ name }) => name).filter((name) => !new RegExp(`^  .*\\b${name}/`, 'm').test(tree))).toEqual([])
})
