// The words of the Panel's administration: user management, a user's page, overview, audit log, account settings.
// Bold words of the design are exact: they are the accessible names of the controls.
import type {
  AuditKind,
  BulkRefusal,
  ChainState,
  FactorState,
  ImportRefusal,
  LoginMethod,
  Overview,
  PolicyEffect,
  Role,
  ListedStatus
} from '../../../shared/contract'
import { formatDateTime, formatDuration, formatNumber, plural } from '../format'

const userCount = (count: number) => plural(count, { one: '# user', other: '# users' })

export const roleWords = { admin: 'Admin', member: 'Member' } satisfies Record<Role, string>
export const statusWords = {
  active: 'Active',
  invited: 'Invited',
  locked: 'Locked',
  disabled: 'Disabled'
} satisfies Record<ListedStatus, string>
export const factorWords = {
  enrolled: 'On',
  none: 'Not set up',
  disabled: 'Blocked'
} satisfies Record<FactorState, string>
export const methodWords = {
  code: 'Code from the app',
  'backup-code': 'Backup code',
  'remembered-browser': 'Remembered browser',
  setup: 'First setup',
  sso: 'Single sign-on'
} satisfies Record<LoginMethod, string>

export const adminWords = {
  never: 'Never',
  none: 'None',
  unknown: 'Unknown',
  loading: 'Loading',
  print: 'Print',
  failed: 'This could not be loaded',
  confirmFirst: {
    title: 'Confirm it’s you',
    detail: 'You logged in without a code because this browser is remembered. Admin pages need one.',
    open: 'Confirm'
  }
}

export const stepUpWords = {
  title: 'Confirm it’s you',
  detail: 'Enter your password to continue. You won’t be asked again for 10 minutes.',
  detailWithCode: 'Enter your password and a code from your app to continue.',
  password: 'Password',
  missing: 'Enter your password.',
  sso: {
    detail: 'Your web browser opens so that you can sign in again. Come back here when you have.',
    open: 'Continue with SSO',
    waiting: 'Waiting for your web browser…'
  }
}

// ——— User Management ———

export const usersWords = {
  title: 'User Management',
  detail: 'Everyone who can log in to this account.',
  search: 'Search users',
  searchHint: 'Name or email',
  clearSearch: 'Clear search',
  add: 'Add user',
  import: 'Import CSV',
  export: 'Export CSV',
  exported: (fileName: string) => `Users exported to ${fileName}.`,
  filters: {
    factorState: 'Two-factor state',
    role: 'Role',
    status: 'Status',
    any: 'Any',
    clear: 'Clear filters',
    factorStates: {
      enrolled: 'On',
      none: 'Not set up',
      disabled: 'Blocked',
      'no-codes-left': 'No backup codes left'
    }
  },
  columns: {
    button: 'Columns',
    name: 'Name',
    email: 'Email',
    role: 'Role',
    status: 'Status',
    factorState: 'Two-factor',
    backupCodesLeft: 'Backup codes',
    createdAt: 'Created',
    lastLoginAt: 'Last login',
    actions: 'Actions',
    select: 'Selection'
  },
  table: 'Users',
  sortBy: (column: string) => `Sort by ${column}`,
  you: 'You',
  count: userCount,
  found: (total: number) => `${userCount(total)} found`,
  selectAll: 'Select all',
  select: (email: string) => `Select ${email}`,
  selected: (count: number) => `${userCount(count)} selected`,
  selectedAtMost: (most: number) =>
    `Only the first ${formatNumber(most)} are selected: the most you can reset at a time.`,
  clearSelection: 'Clear selection',
  open: (email: string) => `Open ${email}`,
  noMatch: {
    title: 'No one matches',
    detail: 'Try fewer letters or another filter.'
  },
  actionsFor: (email: string) => `Actions for ${email}`
}

export const userActionWords = {
  'reset-two-factor': 'Reset Two-Factor Authentication',
  'reset-password': 'Reset password',
  unlock: 'Unlock',
  disable: 'Disable',
  enable: 'Enable',
  'change-role': 'Change role',
  'end-sessions': 'End sessions',
  'forget-browsers': 'Forget browsers',
  delete: 'Delete'
}

/** The question before an action on one user: what will happen, a sentence each, and the notice afterwards. */
export const questionWords = {
  ownLoggedOut: 'This is you: you’ll be logged out immediately.',
  ownPageCloses: 'This is you: this page will close immediately.',
  'reset-two-factor': {
    title: (name: string) => `Reset two-factor authentication for ${name}?`,
    effects: [
      'Their authenticator app and all their backup codes stop working immediately.',
      'Their remembered browsers are forgotten and their sessions end.',
      'At their next login, they enter their password and set up two-factor authentication again.'
    ],
    confirm: 'Reset',
    done: (email: string) => `Two-factor authentication was reset for ${email}.`
  },
  'reset-password': {
    title: (name: string) => `Reset ${name}’s password?`,
    effects: [
      'Their password stops working. You get an activation code for them, shown once.',
      'At their next login, they enter that code instead of a password and choose a new password.',
      'Their sessions end and their remembered browsers are forgotten. Their two-factor authentication stays.'
    ],
    confirm: 'Reset password',
    done: (email: string) => `${email}’s password was reset.`
  },
  unlock: {
    title: (name: string) => `Unlock ${name}?`,
    effects: [
      'Any waiting time after wrong passwords or codes ends. They can try again right away.',
      'If two-factor authentication was blocked by wrong codes, it stays blocked until you reset it.'
    ],
    confirm: 'Unlock',
    done: (email: string) => `${email} can log in again.`
  },
  disable: {
    title: (name: string) => `Disable ${name}?`,
    effects: [
      'They cannot log in until they are enabled again.',
      'Their sessions end and their remembered browsers are forgotten. Nothing else is deleted.'
    ],
    confirm: 'Disable',
    done: (email: string) => `${email} is disabled.`
  },
  enable: {
    title: (name: string) => `Enable ${name}?`,
    effects: ['They can log in again, with the password and the two-factor authentication they had.'],
    confirm: 'Enable',
    done: (email: string) => `${email} is enabled.`
  },
  'make-admin': {
    title: (name: string) => `Make ${name} an admin?`,
    effects: ['They will be able to manage users, see the audit log and change the account’s settings.'],
    confirm: 'Change role',
    done: (email: string) => `${email} is now an admin.`
  },
  'make-member': {
    title: (name: string) => `Make ${name} a member?`,
    effects: ['They will no longer be able to manage users, see the audit log or change the account’s settings.'],
    confirm: 'Change role',
    done: (email: string) => `${email} is now a member.`
  },
  'end-sessions': {
    title: (name: string) => `End ${name}’s sessions?`,
    effects: ['They are logged out in every window. They can log in again right away.'],
    confirm: 'End sessions',
    done: (email: string) => `${email}’s sessions were ended.`
  },
  'forget-browsers': {
    title: (name: string) => `Forget ${name}’s browsers?`,
    effects: ['Each will ask for a code again at the next login. Open sessions continue.'],
    confirm: 'Forget browsers',
    done: (email: string) => `${email}’s browsers were forgotten.`
  },
  delete: {
    title: (name: string) => `Delete ${name}?`,
    removed: (email: string) =>
      `${email} is removed with their password, two-factor authentication and backup codes. This can’t be undone.`,
    effects: ['The audit log keeps what they did.'],
    confirm: 'Delete',
    done: (email: string) => `${email} was deleted.`
  }
}

export const bulkWords = {
  title: (count: number) => `Reset two-factor authentication for ${userCount(count)}?`,
  effects: [
    'Their authenticator apps and all their backup codes stop working immediately.',
    'Their remembered browsers are forgotten and their sessions end.',
    'At their next login, they enter their password and set up two-factor authentication again.'
  ],
  codesLater: 'This account requires an enrolment code after a reset. Create one on each user’s page.',
  confirm: 'Reset',
  done: (count: number) => `Two-factor authentication was reset for ${userCount(count)}.`,
  refusedTitle: (count: number) => `${userCount(count)} not reset`,
  refused: {
    'not-found': 'No longer exists',
    'last-admin': 'The last active admin',
    'last-break-glass': 'The last break-glass admin',
    'own-account': 'This is you: use the menu in your row'
  } satisfies Record<BulkRefusal, string>,
  user: 'User',
  why: 'Why'
}

export const addUserWords = {
  title: 'Add user',
  name: 'Name',
  email: 'Email',
  role: 'Role',
  roleHint: {
    member: 'Logs in and manages their own settings.',
    admin: 'Also manages users, the audit log and the account’s settings.'
  } satisfies Record<Role, string>,
  submit: 'Add user',
  missing: { name: 'Enter a name.', email: 'Enter an email address, such as ada@example.com.' },
  done: (email: string) => `${email} was added.`
}

export const activationWords = {
  title: 'Activation code',
  detail: (email: string) =>
    `${email} enters this code instead of a password at the next login, then chooses their own password.`,
  once: 'You won’t see it again. Hand it over in person or on paper.',
  code: 'Activation code',
  validUntil: (at: number) => `Valid until ${formatDateTime(at)}, for one login.`,
  copied: 'Copied. The clipboard is cleared in 30 seconds.',
  enrolment: {
    title: 'Enrolment code',
    detail: (email: string) =>
      `After their password, ${email} enters this code to set up two-factor authentication again.`,
    once: 'You won’t see it again. Print it, or read it out in person.',
    code: 'Enrolment code',
    validFor: (ms: number) => `Valid for ${formatDuration(ms)}, for one setup and five tries.`,
    expired: 'It is no longer valid. Create a new one on the user’s page.'
  },
  sheet: { account: 'Account', username: 'Username' }
}

export const importWords = {
  title: 'Import users',
  detail: 'A CSV file whose first line is email,name,role. Leave the role empty for a member.',
  choose: 'Choose a file',
  drop: 'or drop it here',
  file: 'CSV file',
  example: 'email,name,role\nada@example.com,Ada Quill,member',
  exampleName: 'Example of the file',
  other: 'Choose another file',
  tooLarge: 'This file is larger than 32 MB. Nothing was imported.',
  unreadable: 'This file could not be read. Nothing was imported.',
  reading: 'Reading the file…',
  working: 'Adding the users…',
  ready: (count: number) => `${plural(count, { one: '# user is', other: '# users are' })} ready to be added`,
  nothing: 'No row of this file can be added.',
  problems: (count: number) => `${plural(count, { one: '# row is', other: '# rows are' })} skipped`,
  moreProblems: (shown: number) => `The first ${formatNumber(shown)} are listed.`,
  sample: (shown: number, of: number) => `The first ${formatNumber(shown)} of ${formatNumber(of)}`,
  sampleWhole: 'Users to be added',
  line: 'Line',
  row: 'Row',
  why: 'Why',
  name: 'Name',
  email: 'Email',
  role: 'Role',
  submit: (count: number) => `Import ${userCount(count)}`,
  submitNone: 'Import',
  done: (count: number) => `${plural(count, { one: '# user was', other: '# users were' })} added.`,
  codesTitle: 'Activation codes',
  codesDetail:
    'Each new user has an activation code. Save the codes now: you can’t see them again after this window closes.',
  saveCodes: 'Save activation codes',
  saved: (fileName: string) => `Saved as ${fileName}. Print or hand the codes over, then delete the file.`,
  close: 'Close without saving?',
  closeDetail: 'The activation codes will be lost. You can still give each user a new one with Reset password.',
  closeConfirm: 'Close without saving',
  refusals: {
    'too-few-fields': 'Fields are missing',
    'too-many-fields': 'Too many fields',
    'bad-email': 'Not an email address',
    unseen: 'The address has an invisible character',
    'look-alike': 'The address has a character that only looks like a common letter',
    'mixed-scripts': 'The address mixes alphabets that look alike',
    'bad-name': 'The name is empty or too long',
    'bad-role': 'The role is neither admin nor member',
    unreadable: 'The row cannot be read as UTF-8 CSV',
    repeated: 'This address appears earlier in the file',
    'email-taken': 'A user with this address already exists'
  } satisfies Record<ImportRefusal, string>
}

// ——— A user's page ———

export const userWords = {
  back: 'User Management',
  gone: {
    title: 'This user no longer exists',
    detail: 'They were deleted, perhaps while this page was open. The audit log shows when and by whom.',
    back: 'Back to User Management'
  },
  facts: {
    title: 'Account',
    role: 'Role',
    created: 'Created',
    lastLogin: 'Last login',
    passwordChanged: 'Password changed',
    noPassword: 'Not chosen yet',
    activation: 'Activation code valid until',
    activationExpired: 'Expired. Reset the password to create a new one.',
    reset: 'Two-factor reset'
  },
  factor: {
    title: 'Two-factor authentication',
    state: 'State',
    states: {
      enrolled: 'They log in with their password and a code from their app.',
      none: 'They’ll set it up at their next login.',
      disabled: 'Blocked after too many wrong codes in a row. Reset it to let them in.'
    } satisfies Record<FactorState, string>,
    created: 'Set up',
    lastUsed: 'Last used',
    codesLeft: 'Backup codes left',
    codesCreated: 'Backup codes created',
    enrolmentCode: 'Create enrolment code',
    enrolmentDetail: 'Their two-factor authentication was reset. They need an enrolment code to set it up again.'
  },
  inspector: {
    title: 'Code inspector',
    detail: 'Ask the user to read out the code in their app. Checking it doesn’t use it up or log anyone in.',
    field: '6-digit code',
    submit: 'Check',
    verdict: 'Result',
    incomplete: 'Enter all six digits.'
  },
  browsers: {
    title: 'Remembered browsers',
    empty: 'No browser is remembered.',
    expires: (at: number) => `until ${formatDateTime(at)}`,
    used: (text: string) => `Used ${text}`
  },
  sessions: {
    title: 'Sessions',
    empty: 'Not logged in now.',
    thisOne: 'This session',
    since: (at: number) => `Since ${formatDateTime(at)}`,
    active: (text: string) => `Active ${text}`
  },
  events: {
    title: 'Recent events',
    empty: 'Nothing has happened yet.',
    showAll: 'Open the audit log'
  }
}

/** What the inspector found: what it is, and what to tell the user. Amounts of time come written out. */
export const inspectionWords = {
  steps: (count: number) => plural(count, { one: '# step', other: '# steps' }),
  right: {
    title: 'This code is right',
    detail: 'It’s the current code from their app.',
    detailOff: (steps: string, amount: string, isAhead: boolean) =>
      `It is accepted, though their clock is ${steps} (${amount}) ${isAhead ? 'ahead' : 'behind'}.`
  },
  used: {
    title: 'This code has already been used',
    detail: 'It’s from their app, but each code works only once. Ask for the next one.'
  },
  clockOff: {
    title: (amount: string, isAhead: boolean) => `Their clock is ${amount} ${isAhead ? 'ahead' : 'behind'}`,
    detail: (steps: string) =>
      `It’s from their app but ${steps} off, so it’s refused. Ask them to set their phone to automatic time.`
  },
  notThisSecret: {
    title: 'This code isn’t theirs',
    detail: 'It belongs to another account in their app, to an older setup, or was misread.'
  },
  noFactor: {
    title: 'There is nothing to compare with',
    detail: 'This user has not set up two-factor authentication.'
  }
}

// ——— Overview ———

export const overviewWords = {
  title: 'Overview',
  detail: 'Who has set up two-factor authentication, and recent logins and failures.',
  period: 'Period',
  days: (days: number) => plural(days, { one: '# day', other: '# days' }),
  coverage: {
    title: 'Enrolment',
    of: (enrolled: number, all: number) => `${formatNumber(enrolled)} of ${userCount(all)}`,
    states: { enrolled: 'On', none: 'Not set up', disabled: 'Blocked' } satisfies Record<
      keyof Overview['factors'],
      string
    >,
    state: 'State',
    count: 'Users'
  },
  tiles: {
    users: 'Active users',
    usersDetail: ({ invited, disabled }: Overview['users']) =>
      `${formatNumber(invited)} invited, ${formatNumber(disabled)} disabled`,
    logins: 'Logins',
    loginsDetail: (perDay: number) => `${formatNumber(perDay)} a day`,
    failures: 'Refused attempts',
    failuresDetail: (passwords: number, codes: number) =>
      `${plural(passwords, { one: '# password', other: '# passwords' })}, ${plural(codes, { one: '# code', other: '# codes' })}`,
    locked: 'Locked now',
    lockedDetail: (count: number) => `${plural(count, { one: '# lockout', other: '# lockouts' })} in this period`
  },
  logins: {
    title: 'Logins by method',
    summary: (total: number, days: number) =>
      `Logins by method: ${plural(total, { one: '# login', other: '# logins' })} in ${formatNumber(days)} days.`
  },
  failures: {
    title: 'Refused attempts and lockouts',
    summary: (total: number, lockouts: number, days: number) =>
      `${plural(total, { one: '# refused attempt', other: '# refused attempts' })} and ${plural(lockouts, { one: '# lockout', other: '# lockouts' })} in ${formatNumber(days)} days.`,
    series: { passwordFailures: 'Wrong passwords', codeFailures: 'Wrong codes', lockouts: 'Lockouts' }
  },
  chart: {
    day: 'Day',
    total: 'Total',
    asTable: (title: string) => `${title}: show as table`,
    asPlot: (title: string) => `${title}: show as plot`,
    table: 'Table',
    plot: 'Plot',
    nothing: 'Nothing in this period.'
  },
  noCodes: {
    title: 'No backup codes left',
    empty: 'Everyone with two-factor authentication has backup codes.'
  },
  resets: {
    title: 'Recently reset',
    empty: 'No resets in this period.',
    by: (by: string, ago: string) => `by ${by}, ${ago}`
  }
}

// ——— Audit log ———

/** What happened, by kind: whose words are not here shows its own name. */
export const kindWords = {
  'account.created': 'Account created',
  'account.renamed': 'Account renamed',
  'account.recovered': 'Account recovered',
  'recovery-key.created': 'Recovery key created',
  'recovery-key.refused': 'Wrong recovery key',
  'recovery-key.accepted': 'Recovery key accepted',
  'recovery.admin-chosen': 'Admin chosen for recovery',
  'policy.changed': 'Policy changed',
  'user.created': 'User added',
  'user.renamed': 'Name changed',
  'user.name-shared': 'Same name as another user',
  'user.role-changed': 'Role changed',
  'user.disabled': 'User disabled',
  'user.enabled': 'User enabled',
  'user.deleted': 'User deleted',
  'user.unlocked': 'User unlocked',
  'user.sessions-ended': 'Sessions ended',
  'user.browsers-forgotten': 'Browsers forgotten',
  'user.rights-lowered': 'Rights reduced to match the journal',
  'user.list-exported': 'Users exported',
  'login.succeeded': 'Logged in',
  'login.password-refused': 'Wrong password',
  'login.code-refused': 'Wrong code',
  'login.code-reused': 'Used code refused',
  'login.backup-code-refused': 'Wrong backup code',
  'login.locked': 'Locked out',
  'login.braked': 'Guessing slowed down',
  'session.ended': 'Session ended',
  'session.stepped-up': 'Confirmed with password',
  'session.step-up-refused': 'Confirmation refused',
  'password.changed': 'Password changed',
  'password.reset': 'Password reset',
  'password.rehashed': 'Password hash updated',
  'factor.enrolled': 'Two-factor set up',
  'factor.replaced': 'Moved to a new phone',
  'factor.confirmation-refused': 'Wrong code from the new phone',
  'factor.disabled': 'Two-factor blocked',
  'factor.reset': 'Two-factor reset',
  'factor.inspected': 'Code inspected',
  'enrolment-code.created': 'Enrolment code created',
  'enrolment-code.refused': 'Wrong enrolment code',
  'backup-codes.created': 'Backup codes created',
  'backup-code.used': 'Backup code used',
  'browser.remembered': 'Browser remembered',
  'browser.forgotten': 'Browser forgotten',
  'sso.saved': 'SSO settings saved',
  'sso.host-confirmed': 'SSO server confirmed',
  'sso.tested': 'SSO connection tested',
  'sso.enabled': 'SSO enabled',
  'sso.disabled': 'SSO disabled',
  'sso.break-glass-changed': 'Break-glass admins changed',
  'sso.linked': 'SSO identity linked',
  'sso.unlinked': 'SSO identity unlinked',
  'sso.link-confirmed': 'SSO link confirmed',
  'sso.sign-in-refused': 'SSO sign-in refused',
  'sso.callback-refused': 'Forged SSO response refused',
  'audit.exported': 'Audit log exported',
  'audit.verified': 'Audit log verified',
  'audit.checkpointed': 'Checkpoint created',
  'clock.set-back': 'Clock was set back',
  'store.copied': 'Copy of the data made',
  'store.restored': 'Data restored',
  'store.accepted': 'Changed data accepted'
} satisfies Record<AuditKind, string>
export const kindGroupWords = {
  logins: 'Logins',
  factors: 'Two-factor authentication',
  users: 'Users',
  account: 'Account'
}

export const auditWords = {
  title: 'Audit log',
  detail: 'Every security event, in a chain that reveals any change.',
  search: 'Search events',
  searchHint: 'Email or detail',
  clearSearch: 'Clear search',
  kinds: 'Events',
  allKinds: 'All events',
  someKinds: (count: number) => plural(count, { one: '# kind of event', other: '# kinds of event' }),
  from: 'From',
  to: 'To',
  clear: 'Clear filters',
  live: 'Live',
  liveHint: 'New events appear as they happen',
  isLive: 'New events appear as they happen.',
  isPaused: 'Paused: new events are not shown.',
  newEvents: (count: number) => plural(count, { one: '# new event', other: '# new events' }),
  export: 'Export',
  exportCsv: 'Export CSV',
  exportLines: 'Export JSON lines',
  exported: (fileName: string) => `Events exported to ${fileName}.`,
  verify: 'Verify chain',
  table: 'Events',
  columns: { at: 'Time', kind: 'Event', actor: 'By', subject: 'About', detail: 'Details' },
  nobody: 'Not logged in',
  itself: 'Same user',
  open: (seq: number) => `Details of event ${formatNumber(seq)}`,
  empty: { title: 'Nothing matches', detail: 'Try another event, a longer time or fewer letters.' },
  facts: {
    seq: 'Number',
    at: 'Time',
    utc: 'UTC',
    kind: 'Kind',
    actor: 'By',
    subject: 'About',
    profile: 'Browser profile'
  },
  openUser: 'Open this user',
  newer: 'Newer event',
  older: 'Older event',
  checkpoint: {
    make: 'Create checkpoint',
    title: 'Checkpoint of the audit log',
    detail:
      'A checkpoint is a signed record of how far the log goes now. Keep it where this computer can’t reach it: as a file elsewhere, or on paper. With it, audit:verify can show offline whether the end of the log was cut off later.',
    image: 'QR code of the checkpoint',
    facts: {
      account: 'Account',
      at: 'Time',
      entries: 'Entries',
      head: 'Hash of the last entry',
      fingerprint: 'Fingerprint of the key'
    },
    compare: 'All checkpoints of this account show this fingerprint. A different fingerprint means a different key.',
    check: 'To check an exported log with this sheet, scan the QR code and pass its text to audit:verify.',
    saved: (fileName: string) => `Checkpoint saved as ${fileName}.`
  }
}

export const chainWords = {
  whole: 'The chain is intact',
  wholeDetail: (entries: number, head: string) =>
    `${plural(entries, { one: '# row', other: '# rows' })} checked: none changed, added or removed. Head: ${head}`,
  broken: (row: number) => `The chain is broken at row ${formatNumber(row)}`,
  reasons: {
    hash: 'Its content doesn’t match its hash: it was changed later.',
    sequence: 'Its number doesn’t follow the one before: rows were removed, added or swapped.',
    form: 'It can’t be read as an event.'
  } satisfies Record<Extract<ChainState, { kind: 'broken' }>['reason'], string>
}

/** What an event's data are called, by their names in the log. */
export const dataNames = {
  method: 'Method',
  by: 'By',
  reason: 'Reason',
  from: 'From',
  to: 'To',
  count: 'Count',
  role: 'Role',
  name: 'Name',
  days: 'Days',
  left: 'Codes left',
  format: 'Format',
  failures: 'Failures in a row',
  found: 'Result',
  before: 'State before',
  forgottenBrowsers: 'Browsers forgotten',
  driftSeconds: 'Clock off by',
  behindMs: 'Clock behind by',
  wasUsed: 'Used before',
  withCode: 'With a code',
  fingerprint: 'Fingerprint of the key',
  first: 'First password',
  isReauthenticationStrict: 'Strict re-authentication',
  needsEnrolmentCode: 'Enrolment code after a reset',
  rememberDays: 'Days remembered',
  mayRememberedAdminister: 'Admin pages without a fresh code',
  idleMinutes: 'Idle minutes',
  sessionHours: 'Session hours',
  takenAt: 'Copy from',
  lostRows: 'Unreadable rows',
  formerSeq: 'Former number',
  purpose: 'Purpose',
  subject: 'Subject',
  email: 'Email',
  issuer: 'Issuer',
  clientId: 'Client ID',
  hasClientSecret: 'Client secret stored',
  takesVerifiedAsText: '“true” as text accepted',
  breakGlass: 'Break-glass admins',
  isPassed: 'Passed',
  detail: 'Cause',
  hosts: 'Servers',
  journal: 'Rights journal'
}
/** What some of their values are called. */
export const dataValues = {
  code: 'code from the app',
  'backup-code': 'backup code',
  'remembered-browser': 'remembered browser',
  setup: 'setup',
  admin: 'Admin',
  member: 'Member',
  password: 'password',
  'log-out': 'logged out',
  expired: 'time ran out',
  revoked: 'ended by its owner',
  import: 'CSV import',
  recovery: 'recovery key',
  enrolled: 'on',
  none: 'not set up',
  disabled: 'blocked',
  jsonl: 'JSON lines',
  'right-now': 'right',
  used: 'already used',
  'clock-off': 'clock is off',
  'not-this-secret': 'another secret',
  'no-factor': 'nothing to compare with',
  regenerated: 'generated again',
  'browser-forgotten': 'browser removed',
  'sso-changed': 'SSO settings changed',
  sso: 'single sign-on',
  email: 'verified email address',
  whole: 'intact',
  broken: 'broken',
  gone: 'missing',
  'sign-in': 'sign-in',
  'step-up': 'confirming identity',
  test: 'connection test',
  keychain: 'keychain',
  'break-glass': 'made a break-glass admin',
  'store.restored': 'data restored',
  'store.accepted': 'changed data accepted',
  'user-disabled': 'user is disabled',
  'sso-denied': 'provider did not let them in',
  'sso-timed-out': 'not finished in time',
  'sso-browser-not-opened': 'web browser not opened',
  'sso-port-taken': 'port in use',
  'sso-unavailable': 'provider not responding',
  'sso-misconfigured': 'provider settings don’t fit',
  'sso-token-refused': 'token refused',
  'sso-clock-skewed': 'clocks differ',
  'sso-assurance-missing': 'second factor not confirmed',
  'sso-email-unverified': 'email address not verified',
  'sso-link-required': 'has to be linked first',
  'sso-link-unconfirmed': 'link has to be confirmed',
  'sso-unknown-user': 'no user with this address',
  'sso-not-fresh': 'provider did not ask again',
  'sso-other-user': 'someone else signed in',
  'sso-break-glass': 'break-glass admins don’t use SSO'
}
export const yesNoWords = { true: 'yes', false: 'no' }

// ——— Account Settings ———

export const accountWords = {
  title: 'Account Settings',
  detail: 'These settings apply to everyone in this account.',
  name: {
    title: 'Account',
    label: 'Account name',
    hint: 'Authenticator apps show it next to the codes. Apps that are already linked keep the old name.',
    save: 'Save name',
    missing: 'Enter a name for the account.',
    done: 'The account name was saved.',
    created: (at: number) => `Created ${formatDateTime(at)}.`
  },
  policy: {
    title: 'Two-factor policy',
    always: 'Two-factor authentication is on for everyone. It can’t be turned off or postponed.',
    isReauthenticationStrict: {
      label: 'Strict re-authentication',
      hint: 'Require a code as well as the password to generate backup codes or move to a new phone.'
    },
    needsEnrolmentCode: {
      label: 'Enrolment code after a reset',
      hint: 'After a reset, a user needs a code printed by an admin to set up again.'
    },
    mayRememberedAdminister: {
      label: 'Remembered sessions can open admin pages',
      hint: 'When off, an admin who logged in without a code has to enter one first.'
    },
    rememberDays: {
      label: 'Days a browser is remembered',
      hint: 'From 0 (never) to 30. The default is 7.'
    }
  },
  sessions: {
    title: 'Session limits',
    idleMinutes: { label: 'Minutes until an idle session ends', hint: 'From 1 to 15.' },
    sessionHours: { label: 'Hours until any session ends', hint: 'From 1 to 12.' }
  },
  outside: (from: number, to: number) => `Enter a whole number from ${formatNumber(from)} to ${formatNumber(to)}.`,
  unsaved: (count: number) => plural(count, { one: '# unsaved change', other: '# unsaved changes' }),
  discard: 'Discard',
  review: 'Review changes',
  preview: {
    title: 'What would change',
    change: 'Change',
    affected: 'Who is affected right away',
    nobody: 'No one is affected right away. The change applies from the next login.',
    counts: {
      forgottenBrowsers: (count: number) =>
        `${plural(count, { one: '# user', other: '# users' })} will need a code again, because their browsers are forgotten`,
      endedSessions: (count: number) => `${plural(count, { one: '# user is', other: '# users are' })} logged out`,
      needingEnrolmentCode: (count: number) =>
        `${plural(count, { one: '# user needs', other: '# users need' })} an enrolment code after their reset`
    },
    atMost: (shown: number) => `The first ${formatNumber(shown)} are listed.`,
    user: 'User',
    effect: 'Effect',
    effects: {
      'browsers-forgotten': 'Browsers forgotten',
      'browsers-expire-sooner': 'Browsers remembered for a shorter time',
      'session-ends': 'Logged out',
      'enrolment-code-needed': 'Needs an enrolment code'
    } satisfies Record<PolicyEffect, string>,
    locksOut:
      'You can’t save this, because it would lock out every admin. No active admin has working two-factor authentication, so no one could hand out the first enrolment code.',
    save: 'Save policy',
    done: 'The policy was saved.'
  },
  on: 'On',
  off: 'Off'
}
