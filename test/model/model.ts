// The small model of the verifier that the real one is held against: who may come in with what. It knows no SQL, no
// hashes and no windows, and none of the product's own rules is used to write it.
export const profiles = ['p0', 'p1', 'p2'] as const

export interface Factor {
  readonly secret: Uint8Array
  /** Steps whose code was accepted. */
  readonly usedSteps: Set<number>
}

export interface Link {
  /** Who that is at the provider. */
  readonly subject: string
  readonly madeBy: 'self' | 'address' | 'admin'
  readonly isAwaiting: boolean
}

export interface Person {
  readonly id: string
  readonly email: string
  role: 'admin' | 'member'
  status: 'active' | 'disabled'
  /** The password that works now; null while only an activation code does. */
  password: string | null
  oldPasswords: string[]
  activation: { readonly code: string; readonly until: number } | null
  factor: Factor | null
  oldSecrets: Uint8Array[]
  /** Backup codes that may still work. */
  codes: string[]
  deadCodes: string[]
  /** Until the next completed setup. */
  isReset: boolean
  enrolment: { readonly code: string; readonly until: number } | null
  deadEnrolments: string[]
  isBreakGlass: boolean
  link: Link | null
  /** What others did to this user's ways in, in order. */
  readonly acts: { readonly act: string; readonly at: number; readonly notTo?: string }[]
  /** How many of those each way in was told of when it was last used. */
  readonly told: Map<string, number>
  /** How often a second factor was set up: each time is another way in. */
  setUps: number
}

export interface Policy {
  readonly isReauthenticationStrict: boolean
  readonly needsEnrolmentCode: boolean
  readonly rememberDays: number
  readonly mayRememberedAdminister: boolean
  readonly idleMinutes: number
  readonly sessionHours: number
}

export interface Signed {
  readonly userId: string
  readonly since: number
  /** The provider's word opened it. */
  readonly isBySso?: boolean
}

/** What opens the data folder: the vault alone under a keychain, and everything where it is under a passphrase. */
export interface Ways {
  readonly kind: 'keychain' | 'passphrase'
  passphrase: string | null
  readonly oldPassphrases: string[]
  recoveryKey: string | null
  readonly oldRecoveryKeys: string[]
  /** The keychain holds the vault's key. */
  hasKeychain: boolean
  /** Keys that were in force before a renewal. */
  readonly deadKeys: Uint8Array[]
  /** How many accounts the vault holds. */
  accounts: number
}

export interface Model {
  readonly people: Map<string, Person>
  /** Who is meant by numbers while steps overlap; null: those who are there, in order. */
  meant: readonly string[] | null
  /** Those that were deleted and may not come back by anything but going back. */
  readonly gone: Map<string, Person>
  readonly sessions: Map<string, Signed>
  /** Whose password was accepted in a profile that waits for the second step. */
  readonly waiting: Map<string, Signed & { hasEnrolmentCode: boolean }>
  /** Until when a profile is remembered for a user: `profile user` to ms since epoch. */
  readonly trusts: Map<string, number>
  readonly takenSnapshots: string[]
  /** Recovery keys by how they stand; the last one works. */
  recoveryKey: string | null
  readonly deadRecoveryKeys: string[]
  policy: Policy
  isSsoOn: boolean
  ways: Ways
  /** How many audit rows were seen. */
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

/** Under `passphrase`, or under the keychain where there is none. */
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

/** A copy that a sequence may change. */
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

/** Who is meant by a number; while steps overlap it is the same person although others are deleted, or they are themselves. */
export const personAt = (model: Model, index: number): Person => {
  const ids = model.meant ?? [...model.people.keys()]
  const id = ids[index % ids.length] ?? ''
  const person = model.people.get(id) ?? model.gone.get(id)
  if (person === undefined) throw new Error('nobody is left')
  return person
}

/** Nobody stands anywhere as this user any more, where `must` says so of what stands there. */
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

/** The sessions that a link opened are over. */
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

/** Nothing that was open survives the end of the app. */
export function endEverything(model: Model): void {
  model.sessions.clear()
  model.waiting.clear()
}
