// What hostile code in a page would send: an input that the schema accepts, aimed at another user's objects.
import type { Call } from '../../src/shared/contract'
import { sampleInput } from '../ipc/sample-input'
import type { Target } from './standings'

const outside = '../../../../etc/passwd'

/** For calls where a plausible attack needs more than a sample with other users' ids. */
const special: Readonly<Record<string, (target: Target) => object>> = {
  'profiles.open': ({ profile }) => ({ id: profile }),
  'profiles.forget': ({ profile }) => ({ id: profile }),
  'settings.endSession': ({ session }) => ({ id: session }),
  'snapshots.restore': () => ({ name: outside }),
  'backups.prepareRestore': () => ({ name: outside }),
  'clock.setServer': () => ({ server: 'secrets.attacker.example' }),
  'desktop.set': () => ({ notifies: false, opensLinks: true, startsAtLogin: true }),
  'lock.setSettings': () => ({ idleMinutes: null }),
  'lock.addPassphrase': () => ({ newPassphrase: 'a passphrase of mine' }),
  'lock.changePassphrase': () => ({ newPassphrase: 'a passphrase of mine' }),
  'lock.setKeychain': () => ({ isOn: false }),
  'lock.unlock': () => ({}),
  'protection.unlock': () => ({ passphrase: 'a guess' }),
  'account.create': () => ({
    accountName: 'Mine',
    name: 'Mallory',
    email: 'mallory@example.com',
    password: 'a password of mine',
    confirmPassword: 'a password of mine'
  }),
  'users.create': () => ({ email: 'mallory@example.com', name: 'Mallory', role: 'admin' }),
  'sso.save': () => ({
    issuer: 'https://sso.attacker.example',
    clientId: 'x',
    scopes: '',
    mayCreateUsers: true,
    takesVerifiedAsText: false,
    defaultRole: 'admin',
    groupClaim: null,
    groupRoles: [],
    requiredAmr: [],
    requiredAcr: [],
    callbackPort: null
  }),
  'users.previewImport': () => ({ bytes: Buffer.from('email,name,role\nmallory@example.com,Mallory,admin') }),
  'users.commitImport': () => ({ bytes: Buffer.from('email,name,role\nmallet@example.com,Mallet,admin') })
}

/** An input that `call` accepts. `target`: other users' ids. */
export function hostileInput(name: string, call: Call, target: Target): unknown {
  const input = special[name]?.(target) ?? aim(sampleInput(call), name, target)
  const parsed = call.input.safeParse(input)
  if (!parsed.success) throw new Error(`${name}: ${JSON.stringify(parsed.error.issues)}`)
  return input
}

/** Inserts other users' ids; omits a passphrase, which no page knows. */
function aim(input: unknown, name: string, { userId, entry }: Target): unknown {
  if (typeof input !== 'object' || input === null || input instanceof Uint8Array) return input
  const isProof = /^(lock|exports|backups|snapshots)\./.test(name)
  return Object.fromEntries(
    Object.entries(input).flatMap(([field, value]): [string, unknown][] => {
      if (isProof && (field === 'passphrase' || field === 'recoveryKey'))
        return name === 'lock.unlockWithRecoveryKey' ? [[field, value]] : []
      if (field === 'userId') return [[field, userId]]
      if (field === 'userIds') return [[field, [userId]]]
      if (field === 'id') return [[field, entry]]
      if (field === 'ids') return [[field, [entry]]]
      return [[field, value]]
    })
  )
}
