// Sample data of the Authenticator's pages, always the same.
import type {
  BackupState,
  Candidate,
  ClockState,
  CodeSheet,
  DryRunRow,
  Entry,
  ExportChoices,
  Group,
  LockSettings,
  Preferences,
  ScanOutcome,
  SlotsState,
  Twin
} from '../../../src/shared/contract'
import { daysAgo, inMinutes, minutesAgo, startOfTime } from '../time'
import { plainCandidate } from '../../authenticator/plain-candidate'
import { createFakeDesktop } from '../../ports/desktop'

const services: readonly (readonly [issuer: string, account: string])[] = [
  ['GitHub', 'ada@nordlicht.example'],
  ['Google', 'ada.quill@mail.example'],
  ['Amazon Web Services', 'root-account-mfa-device@nordlicht-production.example'],
  ['Nordlicht GmbH', 'bartholomew.featherstonehaugh@nordlicht.example'],
  ['三菱銀行', 'ada'],
  ['بنك النيل', 'ada@mail.example'],
  ['', 'without-a-service@mail.example'],
  ['Steam', 'adaq'],
  ['Proton', ''],
  ['The Very Long Name of an International Development Bank', 'ada.quill+notifications@nordlicht-production.example']
]

export const entries: readonly Entry[] = services.map(([issuer, account], index) => ({
  id: `e${String(index + 1)}`,
  issuer,
  account,
  type: issuer === 'Steam' ? 'steam' : index === 4 ? 'hotp' : index === 8 ? 'motp' : 'totp',
  algorithm: 'SHA1',
  digits: issuer === 'Steam' ? 5 : index === 3 ? 8 : 6,
  period: index === 4 ? 0 : 30,
  needsPin: index === 8,
  createdAt: daysAgo(100 - index),
  tags: index === 0 ? ['work', 'code'] : index === 3 ? ['work'] : [],
  isFavorite: index === 0,
  groupId: index < 3 ? 'g1' : null,
  hasNote: index === 0,
  recoveryCodesLeft: index === 0 ? 7 : 0,
  recoveryCodes: index === 0 ? 10 : 0,
  logo: 'auto',
  usedCount: index,
  usedAt: index === 0 ? null : minutesAgo(index * 50),
  position: index
}))
export const groups: readonly Group[] = [
  { id: 'g1', name: 'Work', position: 0, accounts: 3 },
  { id: 'g2', name: 'The family and everybody else at home', position: 1, accounts: 0 }
]

/** The codes of these accounts, generated at `now`. */
export function codesOf(ids: readonly string[], now = startOfTime): CodeSheet {
  const from = Math.floor(now / 30_000) * 30_000
  const shown = entries.filter(({ id, needsPin }) => ids.includes(id) && !needsPin)
  return {
    now,
    codes: shown.map(({ id, type, digits }, index) =>
      type === 'hotp'
        ? { id, code: null, from: 0, until: 0, next: null }
        : {
            id,
            code:
              type === 'steam'
                ? 'R7KMP'
                : String(48_200_193 + index * 7_919)
                    .padStart(8, '0')
                    .slice(0, digits),
            from,
            // Long enough for every check.
            until: from + 30_000 * 30,
            next: null
          }
    )
  }
}

export const preferences: Preferences = {
  sort: 'custom',
  density: 'comfortable',
  hidesCodes: false,
  showsNextCode: false,
  cameraId: null
}

export const clock: ClockState = {
  sync: 'synchronised',
  server: null,
  isServerConfirmed: false,
  measured: null,
  failure: null,
  checkedAt: minutesAgo(5),
  warning: null,
  isDismissed: false
}

export const { state: desktop } = createFakeDesktop({ shortcut: 'Control+Alt+Space' })

export const noBackups: BackupState = {
  isOn: false,
  folder: null,
  keep: 10,
  confirmedBy: 'confirmation',
  last: null,
  isRunning: false,
  isPending: false,
  failing: null
}
export const goodBackups: BackupState = {
  ...noBackups,
  isOn: true,
  folder: '/home/ada/Cloud/Countersign backups of the workstation',
  confirmedBy: 'passphrase',
  last: { writtenAt: minutesAgo(50), verifiedAt: minutesAgo(49), accounts: entries.length }
}
export const failingBackups: BackupState = {
  ...goodBackups,
  isPending: true,
  failing: { reason: 'folder-missing', since: daysAgo(2), retryAt: inMinutes(10) }
}

export const slots: SlotsState = {
  kind: 'keychain',
  keychain: true,
  passphrase: false,
  recoveryKeyAt: null,
  minimumLength: 8
}
export const allSlots: SlotsState = { ...slots, passphrase: true, recoveryKeyAt: daysAgo(30) }
export const lockSettings: LockSettings = {
  idleMinutes: 5,
  onSuspend: true,
  onScreenLock: true,
  onWindowClose: false,
  hidesFromRecordings: false,
  clipboardSeconds: 30
}

export const candidate: Candidate = {
  id: 'c1',
  issuer: 'Nordlicht GmbH',
  account: 'ada@nordlicht.example',
  ...plainCandidate
}
export const twin: Twin = {
  id: 'e1',
  issuer: candidate.issuer,
  account: candidate.account,
  difference: 'secret'
}
export const oneFound: ScanOutcome = { candidates: [candidate], ignored: [], pages: [] }
export const manyFound: ScanOutcome = {
  candidates: [
    candidate,
    { ...candidate, id: 'c2', issuer: 'GitHub', twin: { ...twin, issuer: 'GitHub', difference: 'none' } },
    {
      ...candidate,
      id: 'c3',
      issuer: 'Google',
      account: 'ada.quill@mail.example',
      twin: { ...twin, difference: 'secret' }
    },
    {
      ...candidate,
      id: 'c4',
      issuer: 'The Very Long Name of an International Development Bank',
      type: 'hotp',
      period: 0
    }
  ],
  ignored: [
    { kind: 'link', shown: 'shop.example' },
    { kind: 'refused', reason: 'too-short', shown: 'Contoso' }
  ],
  pages: [{ transferId: 7, index: 0, size: 3 }]
}
export const nothingFound: ScanOutcome = { candidates: [], ignored: [], pages: [] }
export const candidateCodes: CodeSheet = {
  now: startOfTime,
  codes: ['c1', 'c2', 'c3'].map((id) => ({
    id,
    code: '482001',
    from: startOfTime,
    until: startOfTime + 30_000 * 30,
    next: null
  }))
}

const row: DryRunRow = {
  id: 'r1',
  type: 'totp',
  issuer: 'Nordlicht GmbH',
  account: 'ada@nordlicht.example',
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
  counter: 0,
  state: 'new',
  other: null,
  fields: [],
  tags: ['work'],
  isFavorite: true,
  hasNote: true,
  needsPin: false,
  isSelected: true
}
export const rows: readonly DryRunRow[] = [
  row,
  {
    ...row,
    id: 'r2',
    issuer: 'Proton',
    type: 'motp',
    algorithm: 'MD5',
    needsPin: true,
    isFavorite: false,
    hasNote: false
  },
  {
    ...row,
    id: 'r3',
    issuer: 'GitHub',
    state: 'duplicate',
    isSelected: false,
    other: { ...row, issuer: 'GitHub', isInFile: false }
  },
  {
    ...row,
    id: 'r4',
    issuer: 'The Very Long Name of an International Development Bank',
    state: 'conflict',
    isSelected: false,
    fields: ['secret', 'digits', 'period'],
    other: {
      ...row,
      issuer: 'The Very Long Name of an International Development Bank',
      digits: 8,
      period: 60,
      isInFile: false
    }
  }
]

export const choices: ExportChoices = {
  confirmedBy: 'passphrase',
  accounts: entries.length,
  formats: [
    {
      format: 'countersign',
      canEncrypt: true,
      keeps: ['note', 'tags', 'isFavorite', 'group', 'recoveryCodes'],
      leaves: 0
    },
    { format: 'aegis', canEncrypt: true, keeps: ['note', 'group', 'isFavorite'], leaves: 1 },
    { format: 'bitwarden', canEncrypt: false, keeps: ['note'], leaves: 2 },
    { format: 'otpauth', canEncrypt: false, keeps: [], leaves: 1 },
    { format: 'google-migration', canEncrypt: false, keeps: [], leaves: 3 },
    { format: 'sheet', canEncrypt: false, keeps: [], leaves: 1 }
  ]
}
