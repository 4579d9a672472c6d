// The building blocks of sequences. Related steps are grouped into themes, so that a sequence gets far in its subject. People, browser
// profiles and earlier acts are few, so that steps interact. The steps of a sequence and their order are random.
import { fc } from '../property'
import {
  actNames,
  actOn,
  changeRole,
  end,
  goBack,
  invite,
  pass,
  resetMany,
  setPolicy,
  takeCopy,
  visitDemo,
  type ActName
} from './acts'
import { toCommand, type Command, type Step } from './command'
import { profiles, type Model } from './model'
import { makeRecoveryKey, recover } from './recovering'
import {
  changeNames,
  changeWay,
  cutOff,
  endAndComeBack,
  leaveForDemo,
  lockVault,
  makeRecoveryKeyOfVault,
  unlockVault,
  writeAccount
} from './renewing'
import { addBreakGlass, confirmLink, link, signInBySso, stepUpBySso, switchSso, unlink } from './single-sign-on'
import {
  changePassword,
  choosePassword,
  comeIn,
  comeInAnew,
  comeInByBackupCode,
  comeInByCode,
  enterBackupCode,
  enterCode,
  enterEnrolmentCode,
  forgetOwnBrowsers,
  leave,
  logIn,
  move,
  regenerateCodes,
  setUp,
  showEnrolmentCode,
  stepUpNow
} from './ways-in'
import type { World } from './world'

type Steps = fc.Arbitrary<Step>

const second = 1000
const minute = 60 * second
const flag = fc.boolean()
const mostly = fc.constantFrom(true, true, true, false)
const [office, door, spare] = profiles

/** Where admins usually log in, and where others do; either may use any profile. */
const desk = fc.constantFrom(office, office, office, office, door, door, spare)
const seat = fc.constantFrom(door, door, door, spare, spare, office)
/** The two admins, the member, and an invited user. */
const who = fc.constantFrom(1, 2, 0, 1, 2, 1, 2, 3)
const role = fc.constantFrom('admin' as const, 'member' as const)
const whose = fc.constantFrom('own' as const, 'own' as const, 'own' as const, 'strange' as const)

const comesIn = fc.tuple(seat, who, flag).map((a) => comeIn(...a))
const adminComesIn = fc.tuple(desk, fc.constantFrom(0, 0, 1), flag).map((a) => comeIn(...a))
const acts = (...names: ActName[]): Steps =>
  fc.tuple(desk, fc.constantFrom(...names), who).map(([profile, name, whom]) => actOn(profile, name, whom))
const anyAct = acts(...actNames)
const roles = fc.tuple(desk, who, role).map((a) => changeRole(...a))
const policies = (...changes: Parameters<typeof setPolicy>[1][]): Steps =>
  fc.tuple(desk, fc.constantFrom(...changes)).map((a) => setPolicy(...a))
const enrolmentPolicy = policies(
  { needsEnrolmentCode: true },
  { needsEnrolmentCode: true },
  { needsEnrolmentCode: false }
)
const anyPolicy = policies(
  { needsEnrolmentCode: true },
  { needsEnrolmentCode: false },
  { isReauthenticationStrict: true },
  { isReauthenticationStrict: false },
  { rememberDays: 0 },
  { rememberDays: 7 },
  { mayRememberedAdminister: false },
  { mayRememberedAdminister: true }
)
const invites = fc.tuple(desk, role).map((a) => invite(...a))
const passwords = fc
  .tuple(
    seat,
    who,
    fc.constantFrom('right' as const, 'right' as const, 'activation' as const, 'old' as const, 'wrong' as const)
  )
  .map((a) => logIn(...a))
const kindOfCode = fc.constantFrom(
  ...(['now', 'now', 'used', 'used', 'used', 'next', 'late', 'old-secret', 'wrong'] as const)
)
const codes = fc.tuple(seat, kindOfCode, flag).map((a) => enterCode(...a))
const comesInByCode = fc.tuple(seat, who, kindOfCode).map((a) => comeInByCode(...a))
const backupCodes = fc.tuple(seat, flag, flag).map((a) => enterBackupCode(...a))
const comesInByBackupCode = fc.tuple(seat, who, flag).map((a) => comeInByBackupCode(...a))
const comesInAnew = fc.tuple(seat, who).map((a) => comeInAnew(...a))
const enrolmentCodes = fc.tuple(seat, flag).map((a) => enterEnrolmentCode(...a))
const showsEnrolmentCode = fc.tuple(seat, who, flag).map((a) => showEnrolmentCode(...a))
const setsUp = fc.tuple(seat, mostly).map((a) => setUp(...a))
const leaves = fc.tuple(seat, fc.constantFrom('logOut' as const, 'cancel' as const)).map((a) => leave(...a))
const choosesPassword = seat.map(choosePassword)
const changesPassword = fc.tuple(seat, mostly, flag).map((a) => changePassword(...a))
const regenerates = seat.map(regenerateCodes)
const moves = seat.map(move)
const recoveryKeys = desk.map(makeRecoveryKey)
const recovers = fc.tuple(seat, who, flag, mostly).map((a) => recover(...a))
const copies = desk.map(takeCopy)
const goesBack = fc.tuple(desk, fc.constantFrom(0, 0, 1, 2)).map((a) => goBack(...a))
const aWhile = fc.constantFrom(31 * second, 31 * second, 2 * minute, 11 * minute, 16 * minute).map(pass)
const days = fc.constant(pass(8 * 24 * 60 * minute))
const ends = fc.constantFrom('restart' as const, 'crash' as const).map(end)
const demo = who.map(visitDemo)
const signsIn = fc.tuple(seat, who, whose, flag).map((a) => signInBySso(...a))
const stepsUp = fc.tuple(seat, flag).map((a) => stepUpBySso(...a))
const links = fc.tuple(desk, who, whose).map((a) => link(...a))
const vouches = fc.tuple(fc.oneof(desk, seat), fc.oneof(who, fc.constant('own' as const))).map((a) => confirmLink(...a))
const unlinks = fc.tuple(desk, who).map((a) => unlink(...a))
const breakGlass = fc.tuple(desk, who).map((a) => addBreakGlass(...a))
const ssoOn = fc.tuple(desk, fc.constantFrom(true, true, false)).map((a) => switchSso(...a))

const proof = fc.constantFrom(
  ...(['right', 'right', 'right', 'recovery key', 'none', 'none', 'old', 'old recovery key'] as const)
)
const changesWay = fc
  .tuple(fc.constantFrom(...changeNames, 'setPassphrase' as const), proof)
  .map((a) => changeWay(...a))
const setsPassphrase = proof.map((by) => changeWay('setPassphrase', by))
const makesRecoveryKey = fc.tuple(proof, mostly).map((a) => makeRecoveryKeyOfVault(...a))
const opens = fc.tuple(proof).map((a) => unlockVault(...a))
const isCutOff = fc
  .tuple(fc.constantFrom('setPassphrase' as const, 'removeRecoveryKey' as const, 'keychainOff' as const), fc.nat(24))
  .map((a) => cutOff(...a))
const comesBack = fc.constantFrom('restart' as const, 'crash' as const).map(endAndComeBack)
const writes = fc.constant(writeAccount())

/** Steps that any theme may include. */
const aside: readonly Steps[] = [
  ...[anyAct, roles, anyPolicy, invites, desk.map(resetMany), recoveryKeys, recovers, copies, goesBack, ssoOn],
  ...[passwords, codes, backupCodes, comesInByBackupCode, comesInAnew, enrolmentCodes, setsUp, leaves, choosesPassword],
  ...[changesPassword, regenerates, moves, seat.map(stepUpNow), seat.map(forgetOwnBrowsers), signsIn, links, vouches],
  ...[unlinks, breakGlass, stepsUp, aWhile, days, ends, demo]
]

interface Theme {
  readonly weight: number
  /** Earlier acts, each of which is included or not. */
  readonly before: readonly Steps[]
  /** A step listed twice is drawn twice as often. */
  readonly steps: readonly Steps[]
}

const anAdmin = fc.constant(comeIn(office, 0, false))
const another = fc.tuple(fc.constantFrom(door, spare), fc.constantFrom(1, 2), flag).map((a) => comeIn(...a))
const remembered = fc.constantFrom(1, 2).map((whom) => comeIn(door, whom, true))

/** The member's own identity is linked, by an admin or by their own first sign-in, in the admins' group or not. */
const linked = fc.constantFrom(
  link(office, 2, 'own'),
  signInBySso(door, 2, 'own', true),
  signInBySso(door, 2, 'own', false)
)

const themes = {
  administering: {
    weight: 3,
    before: [anAdmin, another, fc.constant(setPolicy(office, { needsEnrolmentCode: true }))],
    steps: [
      ...[anyAct, anyAct, anyAct, roles, roles, acts('resetTwoFactor', 'resetTwoFactor', 'createEnrolmentCode')],
      ...[acts('disable', 'enable'), enrolmentPolicy, desk.map(resetMany), invites, adminComesIn, comesIn, comesIn],
      ...[comesInAnew, showsEnrolmentCode, showsEnrolmentCode, setsUp, choosesPassword, leaves, aWhile]
    ]
  },
  'coming in': {
    weight: 3,
    before: [anAdmin, remembered, fc.constant(leave(door, 'logOut'))],
    steps: [
      ...[comesIn, comesIn, comesInByBackupCode, comesInByBackupCode, comesInByCode, comesInByCode],
      ...[passwords, codes, backupCodes, leaves],
      ...[changesPassword, regenerates, moves, seat.map(stepUpNow), seat.map(forgetOwnBrowsers), adminComesIn],
      ...[
        acts('forgetBrowsers', 'disable', 'enable', 'endSessions', 'resetPassword', 'unlock'),
        anyPolicy,
        aWhile,
        days
      ]
    ]
  },
  'going back': {
    weight: 3,
    before: [anAdmin, another, fc.constant(takeCopy(office))],
    steps: [
      ...[copies, goesBack, goesBack, roles, roles, anyAct, acts('disable', 'remove'), anyPolicy, enrolmentPolicy],
      ...[comesInByBackupCode, comesInByBackupCode, comesIn, adminComesIn, adminComesIn, comesInAnew, regenerates],
      ...[changesPassword, moves, invites, aWhile, ends]
    ]
  },
  recovering: {
    weight: 2,
    before: [anAdmin, fc.constant(makeRecoveryKey(office)), another],
    steps: [
      ...[recoveryKeys, recovers, recovers, recovers, anyAct, roles, adminComesIn, comesIn, copies, goesBack, aWhile],
      ...[ssoOn, ends]
    ]
  },
  'single sign-on': {
    weight: 5,
    before: [anAdmin, fc.constant(switchSso(office, true)), linked],
    steps: [
      ...[signsIn, signsIn, signsIn, stepsUp, stepsUp, links, links, vouches, vouches, unlinks, breakGlass, ssoOn],
      ...[roles, roles, anyAct, acts('forgetBrowsers', 'disable', 'enable'), adminComesIn, comesIn, leaves, leaves],
      ...[copies, goesBack, aWhile]
    ]
  },
  renewing: {
    weight: 3,
    before: [writes, fc.constant(changeWay('setPassphrase', 'none')), makesRecoveryKey, anAdmin, remembered],
    steps: [
      ...[changesWay, changesWay, setsPassphrase, makesRecoveryKey, makesRecoveryKey, isCutOff, comesBack, writes],
      ...[
        fc.constant(lockVault()),
        fc.constant(leaveForDemo()),
        opens,
        opens,
        adminComesIn,
        comesIn,
        anyAct,
        roles,
        comesInByBackupCode,
        copies
      ]
    ]
  },
  everything: {
    weight: 2,
    before: [anAdmin, another, ssoOn],
    steps: [adminComesIn, comesIn, comesIn]
  }
} as const satisfies Record<string, Theme>

export interface Sequence {
  /** The name in reports. */
  readonly kind: string
  /** What protects the data folder. */
  readonly under: Model['ways']['kind']
  readonly before: readonly Step[]
  readonly commands: Iterable<Command> & { toString(): string }
  /** Pairs of steps that run at the same time, after the rest; the second starts `lag` turns later. */
  readonly together: readonly (readonly [pair: readonly [Step, Step], lag: number])[]
  /** After how many turns the keychain answers each call; empty: at once. */
  readonly waits: readonly number[]
}

const namesOf = (steps: readonly Step[]) => steps.map(({ name }) => name).join(', ')

/** Prints the steps that ran, without those that were not reached. */
const toSequence = (sequence: Sequence): Sequence =>
  Object.defineProperty({ ...sequence }, fc.toStringMethod, {
    value: () => {
      const [ran = '', replay = ''] = sequence.commands.toString().split(/ *(?=\/\*)/)
      const pairs = sequence.together.map(([pair]) => pair.map(({ name }) => name).join(' beside '))
      const parts = [namesOf(sequence.before), ran.replace(/,(?=\S)/g, ', '), ...pairs]
      return `${parts.filter((part) => part !== '').join(' then ')} ${replay}`.trim()
    }
  })

const beforeOf = ({ before }: Theme): fc.Arbitrary<readonly Step[]> =>
  fc.tuple(...before.map((step) => fc.option(step, { freq: 6 }))).map((steps) => steps.filter((step) => step !== null))

const commandsOf = (steps: readonly Steps[], maxCommands: number) =>
  fc.commands<Model, World, true>(
    steps.map((step) => step.map(toCommand)),
    { maxCommands, size: '+1' }
  )

/** Steps that end or leave the app do not handle a locked vault. */
const isFor = (theme: Theme) => (step: Steps) => theme !== themes.renewing || (step !== ends && step !== demo)

const oneAfterTheOther = (kind: string, theme: Theme, most: number): fc.Arbitrary<Sequence> =>
  fc
    .tuple(
      beforeOf(theme),
      // Swarm testing (Groce et al., ISSTA 2012): adds a few other kinds of steps, chosen anew each time.
      fc
        .subarray(aside.filter(isFor(theme)), { minLength: 0, maxLength: theme === themes.everything ? 10 : 3 })
        .chain((some) => commandsOf([...theme.steps, ...some], theme === themes.renewing ? 40 : most)),
      theme === themes.renewing
        ? fc.constantFrom('keychain' as const, 'passphrase' as const)
        : fc.constant('keychain' as const)
    )
    .map(([before, commands, under]) => toSequence({ kind, under, before, commands, together: [], waits: [] }))

/** Steps with few calls about one person, which may overlap. */
const overlapping = who.chain((whom) => {
  const right = fc.constantFrom('right' as const, 'right' as const, 'right' as const, 'activation' as const)
  const comes = fc.oneof(
    { weight: 3, arbitrary: fc.tuple(seat, fc.constant(whom), right).map((a) => logIn(...a)) },
    fc.tuple(seat, fc.constantFrom('now' as const, 'used' as const), flag).map((a) => enterCode(...a)),
    backupCodes,
    seat.map((profile) => setUp(profile, true))
  )
  const names = fc.constantFrom(...actNames, 'forgetBrowsers' as const, 'forgetBrowsers' as const)
  const changes = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(desk, names, fc.constant(whom)).map((a) => actOn(...a)) },
    fc.tuple(seat, fc.constant(true), flag).map((a) => changePassword(...a)),
    policies({ rememberDays: 0 }, { needsEnrolmentCode: true }),
    seat.map(forgetOwnBrowsers),
    regenerates
  )
  const either = fc.oneof(comes, changes)
  return fc.oneof({ weight: 3, arbitrary: fc.tuple(comes, changes) }, fc.tuple(either, either))
})

const twoAtATime: fc.Arbitrary<Sequence> = fc
  .tuple(
    beforeOf(themes['coming in']),
    commandsOf([...themes['coming in'].steps, comesInAnew, anyAct], 8),
    fc.array(fc.tuple(overlapping, fc.nat(80)), { minLength: 1, maxLength: 8 }),
    fc.array(fc.nat(40), { minLength: 8, maxLength: 8 })
  )
  .map(([before, commands, together, waits]) =>
    toSequence({ kind: 'two at a time', under: 'keychain', before, commands, together, waits })
  )

/** `most`: the maximum number of steps. `about`: a theme, or a common prefix of several. */
export function sequences(most: number, about: string): fc.Arbitrary<Sequence> {
  const all = [
    ...Object.entries(themes).map(([kind, theme]) => ({
      kind,
      weight: theme.weight,
      arbitrary: oneAfterTheOther(kind, theme, most)
    })),
    { kind: 'two at a time', weight: 6, arbitrary: twoAtATime }
  ]
  return fc.oneof(...all.filter(({ kind }) => kind.startsWith(about)))
}
