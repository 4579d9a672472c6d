// A data folder at full size: a Panel with many users and a long audit log, and a vault with many accounts, with the real main process
// without Electron. The fake keychain answers as slowly as a real one.
import { randomBytes } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { compose, type Composition, type CompositionPorts } from '../../src/main/compose'
import type { Result } from '../../src/shared/result'
import type { AuditKind } from '../../src/shared/model/audit'
import { decodeBase32, encodeBase32 } from '../../src/main/otp/base32'
import { createTotp } from '../../src/main/otp/totp'
import { factorOptions } from '../../src/main/panel/domain/code-check'
import { openPanel } from '../../src/main/panel/services/panel'
import { pathOf } from '../../src/main/panel/storage/database'
import { createAnchorKeeper } from '../../src/main/protection/anchor-keeper'
import { createKeychainKeys } from '../../src/main/protection/keychain-keys'
import { saveAt } from '../../src/main/protection/save-file'
import { createFakeKeychain } from '../keychain/fake'
import { createFakePlatform, quietPanelPorts } from '../ports/platform'
import { createActivation, createUser } from '../../src/main/panel/services/new-user'

/** A Panel window is named after its browser profile. */
export type Sender = 'authenticator' | `panel:${string}`

const nothing = () => undefined
const password = 'a long way to the sea'
const admin = { name: 'Ada', email: 'ada@example.com', password, confirmPassword: password }
const dayMs = 86_400_000

export interface Sizes {
  readonly audit: number
  readonly users: number
}

export interface LargeFolder {
  open(): Promise<Composition<Sender>>
  /** Logs the admin in and steps up; their window is `panel:default`. */
  signIn(composition: Composition<Sender>): Promise<void>
  readonly saved: readonly { readonly path: string; readonly bytes: number }[]
}

export async function ask<T>(
  composition: Composition<Sender>,
  sender: Sender,
  name: string,
  input: object = {}
): Promise<T> {
  const appId = sender === 'authenticator' ? 'authenticator' : 'panel'
  const answer = (await composition.servers[appId].answer(sender, name, input)) as Result<T>
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
  return answer.value
}

/** Creates such a folder in `dataDir`; `ports` are the additional ports of the app. */
export async function createLargeFolder(
  dataDir: string,
  sizes: Sizes,
  ports: Partial<CompositionPorts<Sender>> = {}
): Promise<LargeFolder> {
  const keychain = createFakeKeychain('answering', async (work) => {
    await new Promise((resolve) => setTimeout(resolve, 2))
    return work()
  })
  const saved: { path: string; bytes: number }[] = []
  let offset = 0
  const now = () => Date.now() + offset
  const open = () =>
    compose<Sender>({
      dataDir,
      ...createFakePlatform(now).ports,
      keychain,
      saveFile: async (file) => {
        const path = join(dataDir, `saved-${String(saved.length)}-${file.name}`)
        const answer = await saveAt(path, file, { mayReplace: false })
        if (answer.ok) saved.push({ path, bytes: statSync(path).size })
        return answer
      },
      logBug: (_reference, where, error) => {
        throw new Error(`a bug in ${where}`, { cause: error })
      },
      ...ports
    })

  const first = await open()
  await ask(first, 'panel:default', 'account.create', { accountName: 'Northwind', ...admin })
  const { setupKey } = await ask<{ setupKey: string }>(first, 'panel:default', 'setup.begin')
  const secret = decodeBase32(setupKey) ?? new Uint8Array()
  const codeNow = () => createTotp(secret, now(), factorOptions)
  await ask(first, 'panel:default', 'setup.confirmCode', { code: codeNow() })
  await ask(first, 'panel:default', 'setup.acknowledge')
  await ask(first, 'panel:default', 'setup.finish')
  await first.close()
  await fill(sizes)

  /** Uses the Panel's own tables, so that the app could have produced the store. */
  async function fill({ audit, users }: Sizes): Promise<void> {
    const { storeId } = JSON.parse(readFileSync(join(dataDir, 'protection.json'), 'utf8')) as { storeId: string }
    const keys = createKeychainKeys(keychain, storeId, 'panel')
    const anchor = createAnchorKeeper({
      storePath: pathOf(join(dataDir, 'panel')),
      keys: () => keys,
      now,
      random: randomBytes,
      onTrouble: nothing
    })
    const panel = await openPanel({
      dataDir: join(dataDir, 'panel'),
      keys,
      anchor,
      ...quietPanelPorts(now)
    })
    const { context } = panel
    const parties: { id: string; email: string }[] = []
    inPieces(users, (index) => {
      const name = `Someone Called ${String(index)}`
      const user = createUser(context, { email: `user.${String(index)}@example.com`, name, role: 'member' })
      context.store.users.insert(user, randomBytes(32).toString('hex'), createActivation(context, user).stored)
      parties.push({ id: user.id, email: user.email })
    })
    const startAt = now() - 89 * dayMs
    inPieces(audit, (index) => {
      const party = parties[(index * 7919) % parties.length] ?? null
      const { kind, data } = events[index % events.length] ?? events[0]
      const at = startAt + Math.floor((index / audit) * 89 * dayMs)
      context.store.audit.append({ at, kind, actor: party, subject: party, profile: 'default', data })
    })
    panel.close()
    await anchor.seal()

    function inPieces(count: number, make: (index: number) => void) {
      const piece = 5_000
      for (let from = 0; from < count; from += piece) {
        context.store.transact(() => {
          for (let index = from; index < Math.min(count, from + piece); index++) make(index)
        })
      }
    }
  }

  return {
    open,
    saved,
    async signIn(composition) {
      // The time step of the last code is used.
      offset += 60_000
      await ask(composition, 'panel:default', 'session.logIn', { username: admin.email, password })
      await ask(composition, 'panel:default', 'session.enterCode', { code: codeNow() })
    }
  }
}

const events: readonly [Event, ...Event[]] = [
  { kind: 'login.succeeded', data: { method: 'code' } },
  { kind: 'login.succeeded', data: { method: 'remembered-browser' } },
  { kind: 'login.password-refused', data: {} },
  { kind: 'session.ended', data: { reason: 'logout' } },
  { kind: 'login.succeeded', data: { method: 'sso' } },
  { kind: 'login.code-refused', data: { via: 'login' } },
  { kind: 'session.ended', data: { reason: 'expired' } },
  { kind: 'backup-code.used', data: {} },
  { kind: 'login.succeeded', data: { method: 'backup-code' } },
  { kind: 'browser.remembered', data: {} }
]
interface Event {
  readonly kind: AuditKind
  readonly data: Readonly<Record<string, string>>
}

/** A file of users, none of whom exists yet. */
export function createUsersFile(count: number): string {
  const rows = Array.from({ length: count }, (_, index) => {
    const role = index % 100 === 0 ? 'admin' : 'member'
    return `new.${String(index)}@example.com,"Newcomer, Number ${String(index)}",${role}`
  })
  return `email,name,role\n${rows.join('\n')}\n`
}

/** An export in our own format, with notes, recovery codes and groups. */
export function createAccountsFile(count: number): Uint8Array {
  const entries = Array.from({ length: count }, (_, index) => ({
    type: 'totp',
    issuer: `Site ${String(index >> 3)}`,
    name: `robin.${String(index)}@northwind.example`,
    secret: encodeBase32(randomBytes(20)),
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
    ...(index % 3 === 0 ? { note: `where it is kept, number ${String(index)}` } : {}),
    ...(index % 4 === 0 ? { group: `Group ${String(index % 30)}` } : {}),
    ...(index % 10 === 0 ? { recoveryCodes: [{ code: `aaaa-${String(index)}` }] } : {})
  }))
  return Buffer.from(JSON.stringify({ format: 'countersign-export', version: 1, entries }))
}
