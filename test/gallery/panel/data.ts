// Sample data of the Panel's pages: users, their logins and the log, always the same.
import type {
  AuditEvent,
  AuditKind,
  FactorInfo,
  OpenSession,
  Overview,
  PersonalSettings,
  Policy,
  RememberedBrowser,
  SessionState,
  SignedInUser,
  SsoConfig,
  SsoSettings,
  UserPage,
  UserRow
} from '../../../src/shared/contract'
import { drawCode } from '../picture'
import { daysAgo, inDays, inMinutes, minutesAgo, startOfTime } from '../time'

export const admin: SignedInUser = { id: 'u1', email: 'ada@nordlicht.example', name: 'Ada Quill', role: 'admin' }
export const member: SignedInUser = {
  id: 'u2',
  email: 'bartholomew.featherstonehaugh@nordlicht.example',
  name: 'Bartholomew Featherstonehaugh',
  role: 'member'
}

type SignedIn = Extract<SessionState, { step: 'signed-in' }>
export const signedIn: SignedIn = {
  step: 'signed-in',
  user: admin,
  accountName: 'Nordlicht GmbH',
  notices: [],
  backupCodesLeft: 8,
  mustRenewBackupCodes: false,
  stepUpNeedsCode: false,
  stepUpBy: 'password'
}
export const signedInMember: SignedIn = { ...signedIn, user: member, backupCodesLeft: 1 }

export const codes = [
  'K7WM-3XQD-9RTB-2HVN',
  'A4CE-6FGH-8JKL-1MNP',
  'Q2RS-4TVW-6XYZ-8ABC',
  'D1EF-3GHJ-5KLM-7NPQ',
  'R9ST-2VWX-4YZA-6BCD',
  'E8FG-1HJK-3LMN-5PQR',
  'S7TV-9WXY-2ZAB-4CDE',
  'F6GH-8JKL-1MNP-3QRS',
  'T5VW-7XYZ-9ABC-2DEF',
  'G4HJ-6KLM-8NPQ-1RST'
]
export const codeSet = { codes, accountName: 'Nordlicht GmbH', email: admin.email, createdAt: startOfTime }
export const sheet = () => ({
  qrImage: drawCode(),
  setupKey: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  issuer: 'Nordlicht GmbH',
  account: admin.email
})

export const policy: Policy = {
  isReauthenticationStrict: false,
  needsEnrolmentCode: false,
  rememberDays: 7,
  mayRememberedAdminister: false,
  idleMinutes: 15,
  sessionHours: 12
}
export const account = { accountName: 'Nordlicht GmbH', createdAt: daysAgo(400), policy, isSsoEnabled: false }

export const factor: FactorInfo = {
  state: 'enrolled',
  createdAt: daysAgo(300),
  lastUsedAt: minutesAgo(42),
  backupCodesLeft: 8,
  backupCodesCreatedAt: daysAgo(120)
}

export const personal: PersonalSettings = {
  user: admin,
  passwordChangedAt: daysAgo(80),
  factor,
  isReauthenticationStrict: false,
  rememberDays: 7,
  isFactorSleeping: false,
  isBreakGlass: false,
  sso: null
}

export const browsers: readonly RememberedBrowser[] = [
  {
    id: 'b1',
    profileName: 'Browser 1',
    createdAt: daysAgo(3),
    lastUsedAt: minutesAgo(42),
    expiresAt: inDays(4),
    isThisBrowser: true
  },
  {
    id: 'b2',
    profileName: 'The laptop in the second meeting room',
    createdAt: daysAgo(6),
    lastUsedAt: null,
    expiresAt: inDays(1),
    isThisBrowser: false
  }
]
export const sessions: readonly OpenSession[] = [
  {
    id: 's1',
    profileName: 'Browser 1',
    method: 'code',
    createdAt: minutesAgo(42),
    lastActiveAt: startOfTime,
    isThisSession: true
  },
  {
    id: 's2',
    profileName: 'The laptop in the second meeting room',
    method: 'remembered-browser',
    createdAt: minutesAgo(190),
    lastActiveAt: minutesAgo(8),
    isThisSession: false
  }
]

const told: readonly (readonly [AuditKind, AuditEvent['data']])[] = [
  ['login.succeeded', { method: 'code' }],
  ['login.code-refused', { left: 4 }],
  ['factor.reset', {}],
  ['policy.changed', { rememberDays: 7, isReauthenticationStrict: true }],
  ['user.role-changed', { from: 'member', to: 'admin' }],
  ['login.password-refused', {}],
  ['backup-codes.created', { purpose: 'regenerated' }],
  ['sso.sign-in-refused', { reason: 'sso-email-unverified' }],
  ['store.restored', { takenAt: daysAgo(2), lostRows: 0 }],
  ['browser.remembered', {}]
]
export const events: readonly AuditEvent[] = Array.from({ length: 60 }, (_, index) => {
  const [kind, data] = told[index % told.length] ?? ['login.succeeded', {}]
  return {
    seq: 4_060 - index,
    at: minutesAgo(7 + index * 53),
    kind,
    actor: kind.startsWith('login.') ? null : { id: admin.id, email: admin.email },
    subject: index % 3 === 0 ? { id: admin.id, email: admin.email } : { id: member.id, email: member.email },
    profile: index % 4 === 1 ? null : index % 3 === 0 ? 'default' : 'p2',
    data
  }
})

const names = [
  'Ada Quill',
  'Bartholomew Featherstonehaugh',
  'Chidi Okonkwo',
  'Dagný Sigurðardóttir',
  'Émile Lefèvre',
  'Fatima az-Zahra al-Andalusiyya',
  '佐藤 花子',
  'محمد بن عبد الله',
  'Günther Müller-Lüdenscheidt',
  'Ines'
]
export const users: readonly UserRow[] = Array.from({ length: 40 }, (_, index) => ({
  id: `u${String(index + 1)}`,
  email: index === 0 ? admin.email : index === 1 ? member.email : `person.${String(index)}@nordlicht.example`,
  name: names[index % names.length] ?? '',
  role: index % 9 === 0 ? 'admin' : 'member',
  status: (['active', 'active', 'invited', 'locked', 'disabled'] as const)[index % 5] ?? 'active',
  factorState: (['enrolled', 'enrolled', 'none', 'disabled'] as const)[index % 4] ?? 'none',
  backupCodesLeft: index % 4 < 2 ? index % 11 : 0,
  createdAt: daysAgo(300 - index),
  lastLoginAt: index % 5 === 2 ? null : minutesAgo(index * 700),
  isFactorSleeping: false,
  isBreakGlass: false
}))
const [, secondUser] = users as readonly [UserRow, UserRow]

export const userPage: UserPage = {
  ...secondUser,
  status: 'active',
  factorState: 'enrolled',
  factor,
  passwordChangedAt: daysAgo(80),
  hasPassword: true,
  sso: null,
  activationExpiresAt: null,
  resetAt: null,
  browsers,
  sessions,
  events: events.slice(0, 8)
}

export const activation = {
  userId: 'u2',
  email: member.email,
  activationCode: 'K7WM-3XQD-9RTB-2HVN',
  expiresAt: inDays(7)
}
export const enrolment = { code: 'Q2RS-4TVW-6XYZ', expiresAt: inMinutes(24 * 60) }

export const overview: Overview = {
  days: 7,
  users: { active: 1_284, disabled: 31, invited: 12, locked: 3 },
  factors: { enrolled: 1_240, none: 39, disabled: 5 },
  daily: Array.from({ length: 7 }, (_, day) => ({
    day: new Date(daysAgo(6 - day)).toISOString().slice(0, 10),
    logins: {
      code: 310 + day * 17,
      'backup-code': day,
      'remembered-browser': 120 - day * 9,
      setup: day % 3,
      sso: 0
    },
    passwordFailures: 14 + day * 3,
    codeFailures: 9 - day,
    lockouts: day === 3 ? 2 : 0
  })),
  noCodesLeft: users.slice(2, 5).map(({ id, email, name }) => ({ id, email, name })),
  recentlyReset: [{ id: 'u4', email: 'person.3@nordlicht.example', by: admin.email, at: daysAgo(1) }]
}
export const quietOverview: Overview = {
  ...overview,
  users: { active: 1, disabled: 0, invited: 0, locked: 0 },
  factors: { enrolled: 1, none: 0, disabled: 0 },
  daily: overview.daily.map(({ day }) => ({
    day,
    logins: { code: 0, 'backup-code': 0, 'remembered-browser': 0, setup: 0, sso: 0 },
    passwordFailures: 0,
    codeFailures: 0,
    lockouts: 0
  })),
  noCodesLeft: [],
  recentlyReset: []
}

const config: SsoConfig = {
  issuer: 'https://login.nordlicht.example/realms/main',
  clientId: 'countersign',
  scopes: 'openid email profile groups',
  mayCreateUsers: true,
  defaultRole: 'member',
  groupClaim: 'groups',
  groupRoles: [
    { group: 'countersign-admins', role: 'admin' },
    { group: 'everybody', role: 'member' }
  ],
  requiredAmr: ['mfa'],
  requiredAcr: [],
  callbackPort: null,
  takesVerifiedAsText: false
}
const draft = { ...config, hasClientSecret: true }
export const noSso: SsoSettings = {
  isEnabled: false,
  enabledAt: null,
  draft: null,
  active: null,
  isDraftActive: false,
  test: null,
  breakGlass: [],
  candidates: [{ id: admin.id, email: admin.email, name: admin.name }],
  waiting: [],
  awaiting: [],
  awaitingCount: 0,
  usersWithoutPassword: 0,
  redirectUri: 'http://127.0.0.1/callback'
}
export const testedSso: SsoSettings = {
  ...noSso,
  draft,
  test: {
    at: minutesAgo(3),
    isPassed: true,
    subject: '2f1c7c9e-5a0b-4a53-9c5e-6c9e4c1f7a11',
    email: admin.email,
    isEmailVerified: true,
    name: admin.name,
    amr: ['pwd', 'mfa'],
    acr: null,
    groups: ['everybody', 'countersign-admins'],
    tellsAuthTime: true,
    hasEndSession: true
  },
  breakGlass: noSso.candidates
}
export const refusedSso: SsoSettings = {
  ...noSso,
  draft: { ...draft, hasClientSecret: false },
  test: { at: minutesAgo(3), isPassed: false, error: { code: 'sso-misconfigured', reason: 'client-refused' } }
}
export const enabledSso: SsoSettings = {
  ...testedSso,
  isEnabled: true,
  enabledAt: daysAgo(20),
  active: draft,
  isDraftActive: true,
  waiting: [
    {
      subject: '77f1c7c9e-0b4a53',
      email: 'new.person@nordlicht.example',
      name: 'A New Person',
      reason: 'sso-email-unverified',
      at: minutesAgo(90)
    },
    { subject: '88f1c7c9e-0b4a53', email: null, name: null, reason: 'sso-unknown-user', at: minutesAgo(900) }
  ],
  awaiting: [
    {
      userId: 'u2',
      email: member.email,
      name: member.name,
      role: 'member',
      subject: '2f1c7c9e-5a0b-4a53-9c5e-6c9e4c1f7a12',
      linkEmail: member.email,
      linkedAt: daysAgo(10)
    }
  ],
  awaitingCount: 1,
  usersWithoutPassword: 4
}
