// The small model that the real verifier is compared with: who may come in with what. It has no SQL, hashes or windows, and uses none of
// the product's own rules.
import type { Policy } from '../../src/shared/model/policy'

export const profiles = ['p0', 'p1', 'p2'] as const

export interface Factor {
  readonly secret: Uint8Array
  /** Time steps whose code was accepted. */
  readonly usedSteps: Set<number>
}

export interface Link {
  /** The user's identity at the provider. */
  readonly subject: string
  readonly madeBy: 'self' | 'address' | 'admin'
  readonly isAwaiting: boolean
}

export interface Person {
  readonly id: string
  readonly email: string
  role: 'admin' | 'member'
  status: 'active' | 'disabled'
  /** The current password; null if there is only an activation code. */
  password: string | null
  oldPasswords: string[]
  activation: { readonly code: string; readonly until: number } | null
  factor: Factor | null
  oldSecrets: Uint8Array[]
  /** Backup codes that may still work. */
  codes: string[]
  deadCodes: string[]
  /** True until the next completed setup. */
  isReset: boolean
  enrolment: { readonly code: string; readonly until: number } | null
  deadEnrolments: string[]
  isBreakGlass: boolean
  link: Link | null
  /** Other people's acts on this user's ways in, in order. */
  readonly acts: { readonly act: string; readonly at: number; readonly notTo?: string }[]
  /** How many acts had been reported when each way in was last used. */
  readonly told: Map<string, number>
  /** How often a second factor was set up; each setup is a new way in. */
  setUps: number
}

export interface Signed {
  readonly userId: string
  readonly since: number
  /** Opened by single sign-on. */
  readonly isBySso?: boolean
}

/** What opens the vault (under a keychain) or the whole data folder (under a passphrase). */
export interface Ways {
  readonly kind: 'keychain' | 'passphrase'
  passphrase: string | null
  readonly oldPassphrases: string[]
  recoveryKey: string | null
  readonly oldRecoveryKeys: string[]
  /** Whether the keychain holds the vault's key. */
  hasKeychain: boolean
  /** Keys from before a renewal. */
  readonly deadKeys: Uint8Array[]
  /** The number of accounts in the vault. */
  accounts: number
}

export interface Model {
  readonly people: Map<string, Person>
  /** The people that numbers refer to while steps overlap; null: the current people, in order. */
  meant: readonly string[] | null
  /** Deleted users, who may only come back by a restore. */
  readonly gone: Map<string, Person>
  readonly sessions: Map<string, Signed>
  /** Whose password was accepted, by the profile that waits for the second step. */
  readonly waiting: Map<string, Signed & { hasEnrolmentCode: boolean }>
  /** When a remembered browser expires: `profile user` to ms since epoch. */
  readonly trusts: Map<string, number>
  readonly takenSnapshots: string[]
  /** The only recovery key that works; null if there is none. */
  recoveryKey: string | null
  readonly deadRecoveryKeys: string[]
  policy: Policy
  isSsoOn: boolean
  ways: Ways
  /** How many audit rows were checked. */
  auditRows: number
  nextName: number
}

export const dayMs = 86_400_000
export const trustName = (profileId: string, userId: string) => `${profileId} ${userId}`

export const defaultPolicy: Policy = {
  isReauthenticationStrict: false,
  needsEnrolmentCode: false,
  rememberDays: 7,
  mayRememberedAdminister: true,
  idleMinutes: 15,
  sessionHours: 12
}

/** Under `passphrase`, or under the keychain if it is null. */
export function createModel(passphrase: string | null): Model {
  return {
    people: new Map(),
    meant: null,
    gone: new Map(),
    sessions: new Map(),
    waiting: new Map(),
    trusts: new Map(),
    takenSnapshots: [],
    recoveryKey: null,
    deadRecoveryKeys: [],
    policy: defaultPolicy,
    isSsoOn: false,
    ways: {
      kind: passphrase === null ? 'keychain' : 'passphrase',
      passphrase,
      oldPassphrases: [],
      recoveryKey: null,
      oldRecoveryKeys: [],
      hasKeychain: passphrase === null,
      deadKeys: [],
      accounts: 0
    },
    auditRows: 0,
    nextName: 0
  }
}

export const copyModel = (model: Model): Model => structuredClone(model)

export function createPerson(id: string, email: string, role: Person['role']): Person {
  return {
    id,
    email,
    role,
    status: 'active',
    password: null,
    oldPasswords: [],
    activation: null,
    factor: null,
    oldSecrets: [],
    codes: [],
    deadCodes: [],
    isReset: false,
    enrolment: null,
    deadEnrolments: [],
    isBreakGlass: false,
    link: null,
    acts: [],
    told: new Map(),
    setUps: 0
  }
}

/** The person that a number refers to. While steps overlap it stays the same person, even if users are deleted. */
export const personAt = (model: Model, index: number): Person => {
  const ids = model.meant ?? [...model.people.keys()]
  const id = ids[index % ids.length] ?? ''
  const person = model.people.get(id) ?? model.gone.get(id)
  if (person === undefined) throw new Error('no user is left')
  return person
}

/** Ends this user's sessions and pending logins, except in one profile, where `must` holds. */
export function endAll(
  model: Model,
  userId: string,
  exceptProfile?: string,
  must: (stands: Signed) => boolean = () => true
): void {
  for (const stands of [model.sessions, model.waiting]) {
    for (const [profile, signed] of stands) {
      if (signed.userId === userId && profile !== exceptProfile && must(signed)) stands.delete(profile)
    }
  }
}

/** Ends the sessions that single sign-on opened. */
export function endSsoSessions(model: Model, userId: string): void {
  endAll(model, userId, undefined, ({ isBySso }) => isBySso === true)
}

export function forgetTrusts(model: Model, userId: string): void {
  for (const name of model.trusts.keys()) if (name.endsWith(` ${userId}`)) model.trusts.delete(name)
}

/** Secret, backup codes, remembered browsers and sessions end together (S13). */
export function dropFactor(model: Model, person: Person): void {
  if (person.factor !== null) person.oldSecrets.push(person.factor.secret)
  person.factor = null
  killCodes(person)
  forgetTrusts(model, person.id)
  endAll(model, person.id)
}

export function killCodes(person: Person): void {
  person.deadCodes.push(...person.codes)
  person.codes = []
}

/** No session or pending login survives the end of the app. */
export function endEverything(model: Model): void {
  model.sessions.clear()
  model.waiting.clear()
}
