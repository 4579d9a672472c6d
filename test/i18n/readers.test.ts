// Each page loads the common messages and its own app's, and the Panel loads more after a login. Nothing that a page can show may use a
// message that it does not have.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { compileCatalogue } from '../../scripts/messages/catalogues.mjs'
import type { AppId } from '../../src/shared/model/app'
import { english } from '../messages'

const renderer = join(import.meta.dirname, '..', '..', 'src', 'renderer')
const entries = {
  panel: ['panel/main.tsx'],
  authenticator: ['authenticator/main.tsx', 'authenticator/quick.tsx']
} as const

/** A file and everything that it imports within the renderer, now or later, except what leads through `closed`. */
function reach(file: string, closed: readonly string[] = [], seen = new Set<string>()): Set<string> {
  if (seen.has(file) || closed.some((path) => file.endsWith(path))) return seen
  seen.add(file)
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)) {
    const path = join(dirname(file), name)
    const found = ['.ts', '.tsx', '/index.ts'].map((ending) => path + ending).find((each) => existsSync(each))
    if (found?.startsWith(renderer) === true) reach(found, closed, seen)
  }
  return seen
}

/** Messages of `readers` that are used in `files`. */
function findUsed(files: readonly string[], readers: 'panel' | 'admin' | 'authenticator'): readonly string[] {
  const rooms = new Set(Object.keys(compileCatalogue(english, [readers])).map((id) => id.split('.')[0]))
  return files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/['"`]([a-zA-Z]+)\.[a-zA-Z]+/g)]
      .filter(([, room = '']) => rooms.has(room))
      .map(([whole]) => `${file.slice(renderer.length)}: ${whole.slice(1)}`)
  )
}

const filesOf = (appId: AppId, closed: readonly string[] = []) =>
  entries[appId].flatMap((entry) => [...reach(join(renderer, entry), closed)])

test.each([
  ['panel', 'authenticator'],
  ['authenticator', 'panel'],
  ['authenticator', 'admin']
] as const)('the pages of %s use no message of %s', (appId, other) => {
  const files = filesOf(appId)
  expect(files.length).toBeGreaterThan(100)
  expect(findUsed(files, appId).length).toBeGreaterThan(100)
  expect(findUsed(files, other)).toEqual([])
})

/** These are loaded together with the messages. */
const withAdmin = ['shell/shell', 'recovery/recover-screen', 'profiles/manage-room']

test('the Panel uses the messages of what is behind the login only there', () => {
  const files = filesOf(
    'panel',
    withAdmin.map((name) => `/${name}.tsx`)
  )
  const code = files.map((file) => readFileSync(file, 'utf8')).join('\n')
  for (const name of withAdmin) {
    const [, file = ''] = name.split('/')
    const imports = [...code.matchAll(new RegExp(`^.*import\\('[^']*/${file}'\\).*$`, 'gm'))].map(([line]) => line)
    expect(imports).not.toEqual([])
    for (const line of imports) expect(line).toContain('withAdminMessages(')
  }
  expect(files.length).toBeGreaterThan(50)
  expect(findUsed(files, 'admin')).toEqual([])
})
