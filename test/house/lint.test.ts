// The project's own lint rules work: each must report a small wrong file and accept a right one. A rule that silently stopped working would
// let the rooms depend on each other.
import { ESLint } from 'eslint'
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import tseslint from 'typescript-eslint'
import { describe, expect, it, vi } from 'vitest'

// The first typed rule waits until the whole project is read.
vi.setConfig({ testTimeout: 60_000 })

const cwd = join(import.meta.dirname, '..', '..')

// The project's config without typed rules: the sample files belong to no tsconfig.
const untyped = new ESLint({
  cwd,
  overrideConfig: [{ files: ['**/*.{ts,tsx}'], ...(tseslint.configs.disableTypeChecked as object) }]
})

async function rulesBrokenBy(eslint: ESLint, filePath: string, text: string): Promise<(string | null)[]> {
  const results = await eslint.lintText(text, { filePath })
  return results.flatMap((result) => result.messages.map((message) => message.ruleId ?? message.message))
}

const direction = 'boundaries/dependencies'

describe('imports run one way', () => {
  const wrong: [filePath: string, text: string][] = [
    ['src/main/panel/domain/lockout.ts', "import { x } from '../storage/users'"],
    ['src/main/panel/domain/lockout.ts', "import { x } from '../services/log-in'"],
    ['src/main/panel/domain/lockout.ts', "import type { X } from '../../../shared/contract'"],
    ['src/main/otp/totp.ts', "import type { X } from '../../shared/contract'"],
    ['src/main/panel/domain/lockout.ts', "import { readFileSync } from 'node:fs'"],
    ['src/main/panel/domain/lockout.ts', "import { readFileSync } from 'fs'"],
    ['src/main/panel/domain/lockout.ts', "import { z } from 'zod'"],
    ['src/main/panel/domain/lockout.ts', "import { x } from '../../authenticator/domain/account'"],
    ['src/main/panel/services/log-in.ts', "import type { X } from '../../authenticator/services/vault'"],
    ['src/main/authenticator/services/vault.ts', "import { x } from '../../panel/storage/users'"],
    ['src/main/authenticator/services/vault.ts', "export { x } from '../../panel/domain/factor'"],
    ['src/main/authenticator/services/vault.ts', "export * from '../../panel/domain/factor'"],
    ['src/main/authenticator/services/vault.ts', "const x = await import('../../panel/domain/factor')\nexport { x }"],
    ['src/main/authenticator/services/vault.ts', "export type X = import('../../panel/domain/factor').X"],
    ['src/main/panel/storage/users.ts', "import { x } from '../services/log-in'"],
    ['src/main/panel/storage/users.ts', "import { x } from '../../ipc/serve'"],
    ['src/main/panel/services/log-in.ts', "import { x } from '../../platform/log'"],
    ['src/main/panel/services/log-in.ts', "import { x } from '../../../renderer/messages/app'"],
    ['src/main/panel/services/log-in.ts', "import { test } from 'vitest'"],
    ['src/main/otp/totp.ts', "import { x } from '../panel/domain/factor'"],
    ['src/main/otp/totp.ts', "import Database from 'better-sqlite3'"],
    ['src/main/panel/storage/users.ts', "import Database from 'better-sqlite3'"],
    ['src/main/panel/storage/users.ts', "import type Database from 'better-sqlite3'"],
    ['src/main/protection/snapshots.ts', "const x = await import('better-sqlite3')\nexport { x }"],
    ['src/main/compose.ts', "import Database from 'better-sqlite3'"],
    ['src/main/platform/log.ts', "import Database from 'better-sqlite3'"],
    ['src/main/sqlite/open.ts', "import { x } from '../protection/snapshots'"],
    ['src/main/ipc/panel.ts', "import { x } from '../panel/storage/users'"],
    ['src/main/ipc/panel.ts', "import { x } from '../panel/domain/factor'"],
    ['src/main/scan/decode.ts', "import { nativeImage } from 'electron'"],
    ['src/main/compose.ts', "import { app } from 'electron'"],
    ['src/main/app/workspace.ts', "import { app } from 'electron'"],
    ['src/main/app/workspace.ts', "import Database from 'better-sqlite3'"],
    ['src/main/app/workspace.ts', "import { x } from '../platform/log'"],
    ['src/main/app/workspace.ts', "import { x } from '../cli/run'"],
    ['src/main/app/workspace.ts', "import { x } from '../start/ports'"],
    ['src/main/platform/windows.ts', "import { x } from '../start/ports'"],
    ['src/main/start/ports.ts', "import { x } from '../panel/services/panel'"],
    ['src/main/index.ts', "import { x } from './compose'"],
    ['src/main/ipc/serve.ts', "import { x } from '../app/workspace'"],
    ['src/main/panel/services/log-in.ts', "import type { X } from '../../app/workspace'"],
    ['src/main/cli/run.ts', "import { app } from 'electron'"],
    ['src/main/cli/run.ts', "import { x } from '../platform/log'"],
    ['src/main/cli/run.ts', "import { x } from '../panel/services/log-in'"],
    ['src/main/cli.ts', "import { x } from './compose'"],
    ['src/main/platform/keychain/keychain.ts', "import { app } from 'electron'"],
    ['src/main/compose.ts', "import { x } from './platform/log'"],
    ['src/main/panel/services/log-in.ts', "import type { App } from 'electron'"],
    ['src/main/platform/log.ts', "import { x } from '../panel/services/log-in'"],
    ['src/shared/contract/index.ts', "import { x } from '../../main/compose'"],
    ['src/shared/contract/call.ts', "import { randomBytes } from 'node:crypto'"],
    ['src/shared/result.ts', "import { z } from 'zod'"],
    ['src/shared/model/user.ts', "import type { X } from '../contract'"],
    ['src/shared/model/user.ts', "import { ok } from '../result'"],
    ['src/shared/model/user.ts', "import { z } from 'zod'"],
    ['src/shared/result.ts', "import type { X } from './model/user'"],
    ['src/preload/panel.ts', "import { x } from '../shared/contract'"],
    ['src/preload/panel.ts', "import { x } from '../shared/model/app'"],
    ['src/preload/panel.ts', "import { readFileSync } from 'node:fs'"],
    ['src/renderer/panel/main.tsx', "import { x } from '../../shared/contract'"],
    ['src/renderer/panel/main.tsx', "import { x } from '../../shared/text/tidy'"],
    ['src/shared/text/plain.ts', "import { x } from './tidy'"],
    ['src/renderer/panel/main.tsx', "import type { X } from '../../main/compose'"],
    ['src/renderer/panel/main.tsx', "import { ipcRenderer } from 'electron'"],
    ['src/renderer/panel/main.tsx', "import { z } from 'zod'"],
    ['src/renderer/panel/main.tsx', "import { randomBytes } from 'node:crypto'"],
    ['src/renderer/panel/main.tsx', "import { x } from '../authenticator/features/list'"],
    ['src/renderer/authenticator/main.tsx', "import { x } from '../panel/features/login'"],
    ['src/main/otp/totp.ts', "import x = require('../panel/domain/factor')\nexport { x }"],
    ['src/main/otp/totp.ts', "export const x = require('../panel/domain/factor')"],
    ['src/main/otp/totp.ts', "import { x } from '../../../test/otp'"],
    ['src/main/panel/storage/users.ts', "import { DatabaseSync } from 'node:sqlite'"],
    ['src/renderer/ui/code-field.tsx', "import { x } from '../panel/features/login'"]
  ]
  it.each(wrong)('%s may not contain: %s', async (filePath, text) => {
    expect(await rulesBrokenBy(untyped, filePath, text)).toContain(direction)
  })

  it('every source file belongs to a room', async () => {
    const broken = await rulesBrokenBy(untyped, 'src/elsewhere/file.ts', 'export const x = 1')
    expect(broken).toContain('boundaries/no-unknown-files')
  })

  const right: [filePath: string, text: string][] = [
    ['src/main/panel/domain/lockout.ts', "import { x } from '../../otp/totp'"],
    ['src/main/panel/domain/lockout.ts', "import { timingSafeEqual } from 'node:crypto'"],
    ['src/main/panel/domain/lockout.ts', "import { ok } from '../../../shared/result'"],
    ['src/main/panel/domain/lockout.ts', "import { x } from '../../../shared/model/user'"],
    ['src/main/otp/base32.ts', "import { x } from '../../shared/text/plain'"],
    ['src/main/otp/totp.ts', "import type { X } from '../../shared/model/entry'"],
    ['src/shared/model/user.ts', "import type { X } from '../result'\nimport type { Y } from './sso'"],
    ['src/renderer/panel/main.tsx', "import { x } from '../../shared/model/user'"],
    ['src/renderer/ui/code-field.tsx', "import { x } from '../../shared/text/plain'"],
    ['src/main/sqlite/open.ts', "import Database from 'better-sqlite3'"],
    ['src/main/panel/storage/users.ts', "import { x } from '../../sqlite/open'"],
    ['src/main/sqlite/key-check.ts', "import { x } from '../protection/sealing'"],
    ['src/main/panel/storage/users.ts', "import sql from './migrations/0001-start.sql?raw'"],
    ['src/main/panel/services/log-in.ts', "import { x } from '../storage/users'"],
    ['src/main/ipc/panel.ts', "import { x } from '../panel/services/log-in'"],
    ['src/main/ipc/register.ts', "import { ipcMain } from 'electron'"],
    ['src/main/cli/process.ts', "import { openKeychain } from '../platform/keychain/keychain'"],
    ['src/main/platform/windows.ts', "import { app } from 'electron'"],
    ['src/main/index.ts', "import { app } from 'electron'\nimport { x } from './start/desktop-app'"],
    ['src/main/start/desktop-app.ts', "import { app } from 'electron'\nimport { compose } from '../compose'"],
    ['src/main/compose.ts', "import { x } from './panel/services/panel'\nimport { y } from './app/workspace'"],
    ['src/main/app/workspace.ts', "import { x } from '../panel/services/panel'"],
    ['src/preload/bridge.ts', "import { contextBridge } from 'electron'\nimport type { X } from '../shared/contract'"],
    [
      'src/renderer/panel/main.tsx',
      "import type { X } from '../../shared/contract'\nimport { y } from '../ui/code-field'"
    ],
    ['src/renderer/panel/main.tsx', "import { createRoot } from 'react-dom/client'"]
  ]
  it.each(right)('%s may contain: %s', async (filePath, text) => {
    expect(await rulesBrokenBy(untyped, filePath, text)).not.toContain(direction)
  })
})

describe('other house rules', () => {
  const wrong: [rule: string, filePath: string, text: string][] = [
    ['no-restricted-properties', 'src/main/otp/totp.ts', 'export const x = Math.random()'],
    ['no-restricted-properties', 'test/otp/totp.test.ts', 'export const x = Math.random()'],
    ['no-restricted-properties', 'scripts/setup.mjs', 'export const x = Math.random()'],
    ['no-restricted-properties', 'src/main/platform/about.ts', 'export const x = clipboard.readImage()'],
    ['no-restricted-properties', 'test/journeys/lock.spec.ts', "clipboard.writeHTML('x')"],
    ['no-restricted-properties', 'src/main/platform/bitmap.ts', 'export const x = image.getBitmap()'],
    ['no-restricted-properties', 'src/main/platform/hardening.ts', 'export const x = session.setPreloads([])'],
    ['no-restricted-properties', 'src/main/protection/keys.ts', "export const x = safeStorage.encryptString('x')"],
    ['no-restricted-imports', 'src/preload/bridge.ts', "import { clipboard } from 'electron'\nclipboard.clear()"],
    ['no-restricted-syntax', 'src/main/platform/about.ts', "void clipboard.writeText('x')"],
    ['no-restricted-exports', 'src/main/otp/totp.ts', 'export default 1'],
    ['no-restricted-exports', 'src/renderer/panel/main.tsx', 'const x = 1\nexport { x as default }'],
    ['no-console', 'src/main/panel/services/log-in.ts', "console.log('code')"],
    ['no-console', 'src/renderer/panel/main.tsx', "console.error('code')"],
    ['no-restricted-syntax', 'src/main/panel/domain/role.ts', 'export enum Role { Admin }'],
    ['no-restricted-syntax', 'test/lock.test.ts', 'export const ports = { chooseFolder: () => Promise.resolve(null) }'],
    [
      'no-restricted-syntax',
      'src/renderer/ui/note.tsx',
      'export const x = <p dangerouslySetInnerHTML={{ __html: a }} />'
    ],
    ['no-eval', 'src/main/otp/totp.ts', "eval('1')"],
    ['eqeqeq', 'src/main/otp/totp.ts', 'export const x = 1 == 2'],
    ['@typescript-eslint/no-explicit-any', 'src/main/otp/totp.ts', 'export const x: any = 1'],
    ['react-hooks/rules-of-hooks', 'src/renderer/ui/a.tsx', 'export function A() { if (a) useState(1) }'],
    ['messages/no-literal-text', 'src/renderer/ui/a.tsx', 'export const A = () => <p>Log in</p>'],
    ['messages/no-literal-text', 'src/renderer/ui/a.tsx', "export const A = () => <p>{'Log in'}</p>"],
    ['messages/no-literal-text', 'src/renderer/ui/a.tsx', 'export const A = () => <input placeholder="Name" />'],
    ['messages/no-literal-text', 'src/renderer/ui/a.tsx', "export const A = () => <button aria-label={'Close'} />"]
  ]
  it.each(wrong)('%s finds a fault in %s', async (rule, filePath, text) => {
    expect(await rulesBrokenBy(untyped, filePath, text)).toContain(rule)
  })

  it('allow the log to write to the console', async () => {
    const text = "export const write = () => console.log('x')"
    expect(await rulesBrokenBy(untyped, 'src/main/platform/log.ts', text)).toEqual([])
  })
})

// The typed rules run in oxlint, which reads files. The wrong file is therefore in its own folder, with the rules next to it.
it('find faults that need types: promises, switches, any', () => {
  const text = `
    export function area(shape: 'square' | 'circle'): number {
      switch (shape) { case 'square': return 1 }
      return 2
    }
    async function later(): Promise<void> { await Promise.resolve() }
    export function begin(text: string): void { later(); [1].forEach(later); const any = JSON.parse(text); any.run() }`
  const folder = mkdtempSync(join(tmpdir(), 'countersign-lint-'))
  try {
    writeFileSync(join(folder, 'wrong.ts'), text)
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ extends: join(cwd, 'tsconfig.shared.json'), include: ['.'] })
    )
    copyFileSync(join(cwd, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))
    const program = join(cwd, 'node_modules', 'oxlint', 'bin', 'oxlint')
    const { status, stdout } = spawnSync(process.execPath, [program, '--type-aware', '--format=json'], {
      cwd: folder,
      encoding: 'utf8',
      // It looks for the program that reads types there.
      env: { ...process.env, PATH: [join(cwd, 'node_modules', '.bin'), process.env['PATH']].join(delimiter) }
    })
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string }[] }
    expect(status).toBe(1)
    expect([...new Set(diagnostics.map(({ code }) => code))].sort()).toEqual([
      'typescript(no-floating-promises)',
      'typescript(no-misused-promises)',
      'typescript(no-unsafe-assignment)',
      'typescript(no-unsafe-call)',
      'typescript(no-unsafe-member-access)',
      'typescript(switch-exhaustiveness-check)'
    ])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}, 30_000)
