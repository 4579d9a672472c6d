// Steps of the ways to the accounts: a passphrase, a recovery key, the keychain; changed, removed, used correctly and wrongly, and
// interrupted by a crash. Replacing or removing one creates new keys, for the vault or for the whole data folder if that is under a
// passphrase. What opened the old data must open nothing current.
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { revealSecret } from '../../src/main/protection/secret'
import { codeOf, insistAccepted, insistRefused, type Answer, type Step } from './command'
import { insist } from './invariants'
import { endEverything, type Model, type Ways } from './model'
import { findKeys, findPanelKey, insistNothingOpens } from './ways-of-the-data'
import type { World } from './world'

export type ProofKind = 'right' | 'old' | 'recovery key' | 'old recovery key' | 'none'

function proofOf(ways: Ways, kind: ProofKind): { passphrase?: string; recoveryKey?: string } {
  const none = 'AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAA'
  switch (kind) {
    case 'right':
      return { passphrase: ways.passphrase ?? 'there is none at all' }
    case 'old':
      return { passphrase: ways.oldPassphrases.at(-1) ?? 'there never was one' }
    case 'recovery key':
      return { recoveryKey: ways.recoveryKey ?? none }
    case 'old recovery key':
      return { recoveryKey: ways.oldRecoveryKeys.at(-1) ?? none }
    case 'none':
      return {}
  }
}

/** Without a passphrase, consent is enough if the keychain opens the vault. */
function isRight(ways: Ways, kind: ProofKind): boolean {
  if (kind === 'right') return ways.passphrase !== null
  if (kind === 'recovery key') return ways.recoveryKey !== null
  return kind === 'none' && ways.passphrase === null && ways.hasKeychain
}

async function isLocked(world: World): Promise<boolean> {
  const answer = await world.askVault('lock.get')
  insist(answer.ok, `the lock says ${codeOf(answer)}`)
  return (answer.value as { isLocked: boolean }).isLocked
}

/** After a possible change of a way: every current way opens, no earlier one does, and no account is lost. */
async function lookAtTheData(model: Model, world: World): Promise<void> {
  const { ways } = model
  world.panel.key = await findPanelKey(world, ways)
  await findKeys(world, ways)
  await insistNothingOpens(world, ways)
  if (await isLocked(world)) return
  const listed = await world.askVault('entries.list')
  insist(listed.ok, `the accounts say ${codeOf(listed)}`)
  const count = (listed.value as readonly unknown[]).length
  insist(count === ways.accounts, `${String(count)} accounts, not ${String(ways.accounts)}`)
}

/** After a renewal, someone may still have the old keys. A renewal of the whole folder also ends the Panel's sessions. */
function takeRenewal(model: Model, before: readonly Parameters<typeof revealSecret>[0][]): void {
  model.ways.deadKeys.push(...before.map((key) => Uint8Array.from(revealSecret(key))))
  if (model.ways.kind === 'passphrase') endEverything(model)
}

interface Change {
  readonly call: string
  readonly input?: object
  /** Whether it replaces or removes a way. */
  readonly isTaking: boolean
  /** Updates the model. */
  then(ways: Ways, value: unknown): void
}

const replacePassphrase = (ways: Ways, next: string | null) => {
  if (ways.passphrase !== null) ways.oldPassphrases.push(ways.passphrase)
  ways.passphrase = next
}
const replaceRecoveryKey = (ways: Ways, next: string | null) => {
  if (ways.recoveryKey !== null) ways.oldRecoveryKeys.push(ways.recoveryKey)
  ways.recoveryKey = next
}

const setsPassphrase = (model: Model): Change => {
  const next = `a passphrase, number ${String(++model.nextName)}`
  const isTaking = model.ways.passphrase !== null
  return {
    call: isTaking ? 'lock.changePassphrase' : 'lock.addPassphrase',
    input: { newPassphrase: next },
    isTaking,
    then: (ways) => {
      replacePassphrase(ways, next)
    }
  }
}

const changes = {
  setPassphrase: setsPassphrase,
  removePassphrase: ({ ways: { passphrase } }): Change => ({
    call: 'lock.removePassphrase',
    isTaking: passphrase !== null,
    then: (ways) => {
      replacePassphrase(ways, null)
    }
  }),
  removeRecoveryKey: ({ ways: { recoveryKey } }): Change => ({
    call: 'lock.removeRecoveryKey',
    isTaking: recoveryKey !== null,
    then: (ways) => {
      replaceRecoveryKey(ways, null)
    }
  }),
  keychainOff: (): Change => ({
    call: 'lock.setKeychain',
    input: { isOn: false },
    isTaking: true,
    then: (ways) => {
      ways.hasKeychain = false
    }
  }),
  keychainOn: (): Change => ({
    call: 'lock.setKeychain',
    input: { isOn: true },
    isTaking: false,
    then: (ways) => {
      ways.hasKeychain = true
    }
  })
} as const satisfies Record<string, (model: Model) => Change>
export type ChangeName = keyof typeof changes
export const changeNames = Object.keys(changes) as ChangeName[]

/** Refusals despite the right proof: throttling, the last way in, something that already exists or does not exist. */
const alsoFine = ['last-slot', 'store-locked', 'wrong-stage']

export const changeWay = (what: ChangeName, proof: ProofKind): Step => ({
  name: `${what}(${proof})`,
  async run(model, world) {
    const { ways } = model
    const { call, input, isTaking, then } = changes[what](model)
    const wasLocked = await isLocked(world)
    const before = await findKeys(world, ways)
    const isDue = isRight(ways, proof) && !wasLocked
    const answer = await world.askVault(call, { ...proofOf(ways, proof), ...input })
    if (!isDue) insistRefused(answer, `${call} by ${proof}`)
    else insistAccepted(answer, `${call} by ${proof}`, alsoFine)
    if (answer.ok) {
      const { isRenewed } = answer.value as { isRenewed: boolean }
      insist(isRenewed === isTaking, `${call} ${isRenewed ? 'made' : 'made no'} new keys`)
      then(ways, answer.value)
      if (isRenewed) takeRenewal(model, before)
    }
    await lookAtTheData(model, world)
    return undefined
  }
})

/** A new recovery key opens and replaces nothing until its user confirms that it is saved. */
export const makeRecoveryKeyOfVault = (proof: ProofKind, isKept: boolean): Step => ({
  name: `makeRecoveryKeyOfVault(${proof}, ${isKept ? 'kept' : 'given up'})`,
  async run(model, world) {
    const { ways } = model
    const wasLocked = await isLocked(world)
    const made = await world.askVault('lock.createRecoveryKey', proofOf(ways, proof))
    if (!isRight(ways, proof) || wasLocked) insistRefused(made, `a new recovery key by ${proof}`)
    if (!made.ok) return undefined
    const { recoveryKey } = made.value as { recoveryKey: string }
    await lookAtTheData(model, world)
    if (!isKept) {
      await world.askVault('lock.discardRecoveryKey')
      insistRefused(await world.askVault('lock.confirmRecoveryKey'), 'a recovery key that was given up')
      return undefined
    }
    const isTaking = ways.recoveryKey !== null
    const before = await findKeys(world, ways)
    const answer = await world.askVault('lock.confirmRecoveryKey')
    insistAccepted(answer, 'a new recovery key')
    if (!answer.ok) return undefined
    const { isRenewed } = answer.value as { isRenewed: boolean }
    insist(isRenewed === isTaking, `a new recovery key ${isRenewed ? 'made' : 'made no'} new keys`)
    replaceRecoveryKey(ways, recoveryKey)
    if (isRenewed) takeRenewal(model, before)
    await lookAtTheData(model, world)
    return undefined
  }
})

export const lockVault = (): Step => ({
  name: 'lockVault',
  async run(_model, world) {
    insistAccepted(await world.askVault('lock.now'), 'the lock')
    insist(await isLocked(world), 'the vault was locked and is open')
    return undefined
  }
})

const tryToUnlock = async (world: World, ways: Ways, by: ProofKind): Promise<Answer> => {
  const { passphrase, recoveryKey } = proofOf(ways, by)
  return recoveryKey === undefined
    ? world.askVault('lock.unlock', passphrase === undefined ? {} : { passphrase })
    : world.askVault('lock.unlockWithRecoveryKey', { recoveryKey })
}

export const unlockVault = (by: ProofKind): Step => ({
  name: `unlockVault(${by})`,
  async run(model, world) {
    const { ways } = model
    if (!(await isLocked(world))) return undefined
    const answer = await tryToUnlock(world, ways, by)
    if (isRight(ways, by)) insistAccepted(answer, `opening by ${by}`)
    else insistRefused(answer, `opening by ${by}`)
    await lookAtTheData(model, world)
    return undefined
  }
})

/** After the app ended: old proofs must be refused, then everything is opened again. */
async function comeBack(model: Model, world: World): Promise<void> {
  const { ways } = model
  endEverything(model)
  if (ways.kind === 'passphrase') {
    for (const by of ['old', 'old recovery key'] as const) {
      insistRefused(await world.askVault('protection.unlock', proofOf(ways, by)), `the store by ${by}`)
      world.clock.now += 60_000
    }
    const answer = await world.askVault('protection.unlock', proofOf(ways, 'right'))
    insist(answer.ok && (answer.value as { stage: string }).stage === 'ready', `the store says ${codeOf(answer)}`)
  }
  insistAccepted(await world.ask('p0', 'session.get'), 'the Panel')
  await lookAtTheData(model, world)
}

export const endAndComeBack = (kind: 'restart' | 'crash'): Step => ({
  name: `${kind}, and back`,
  async run(model, world) {
    await world[kind]()
    await comeBack(model, world)
    return undefined
  }
})

/** Enters and leaves the demo; whatever needs a passphrase must ask for it afterwards. */
export const leaveForDemo = (): Step => ({
  name: 'leaveForDemo',
  async run(model, world) {
    const { ways } = model
    insistAccepted(await world.askVault('app.exploreDemo'), 'the demo')
    insistAccepted(await world.askVault('app.leaveDemo'), 'leaving the demo')
    if (ways.kind === 'keychain') {
      insist(ways.passphrase === null || (await isLocked(world)), 'the demo opened the vault')
    } else {
      insistRefused(await world.askVault('entries.list'), 'the list of accounts behind the demo')
      insistRefused(await world.ask('p0', 'session.get'), 'the Panel behind the demo')
    }
    await comeBack(model, world)
    return undefined
  }
})

const folders = ['.', 'panel', 'authenticator']
/** The data folder's files, as seen from outside. */
const lookOf = ({ dataDir }: World) =>
  folders
    .flatMap((folder) => readdirSync(join(dataDir, folder)).map((name) => join(dataDir, folder, name)))
    .map((path) => {
      const found = statSync(path, { throwIfNoEntry: false })
      return `${path} ${String(found?.size)} ${String(found?.ino)}`
    })
    .join()

/** Resolves once the folder has changed `nth` times, or `work` has ended. */
async function watchChanges(world: World, work: Promise<unknown>, nth: number): Promise<void> {
  let isOver = false
  const over = () => {
    isOver = true
  }
  void work.then(over, over)
  let before = lookOf(world)
  let changed = 0
  while (!isOver && changed < nth) {
    await new Promise(setImmediate)
    const now = lookOf(world)
    if (now !== before) changed++
    before = now
  }
}

/** Crashes the app during a change of ways. Afterwards the change is either complete or not made. */
export const cutOff = (what: 'setPassphrase' | 'removeRecoveryKey' | 'keychainOff', nth: number): Step => ({
  name: `cutOff(${what}, ${String(nth)})`,
  async run(model, world) {
    const { ways } = model
    if (await isLocked(world)) return undefined
    const proof = ways.passphrase === null ? 'none' : 'right'
    const { call, input, then } = changes[what](model)
    const before = await findKeys(world, ways)
    const inFlight = world.askVault(call, { ...proofOf(ways, proof), ...input })
    await watchChanges(world, inFlight, nth)
    await world.crash(inFlight)
    const after = structuredClone(ways)
    then(after, null)
    const isMade = await findKeys(world, after).then(
      () => true,
      () => false
    )
    if (isMade) {
      const isRenewed = JSON.stringify(await asText(world, after)) !== JSON.stringify(before.map(textOf))
      model.ways = after
      if (isRenewed) takeRenewal(model, before)
    }
    await comeBack(model, world)
    return undefined
  }
})

const textOf = (key: Parameters<typeof revealSecret>[0]) => Buffer.from(revealSecret(key)).toString('hex')
const asText = async (world: World, ways: Ways) => (await findKeys(world, ways)).map(textOf)

export const writeAccount = (): Step => ({
  name: 'writeAccount',
  async run(model, world) {
    const account = `account ${String(++model.nextName)}`
    const typed = { issuer: 'Acme', account, setupKey: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', type: 'totp' }
    const parameters = { algorithm: 'SHA1', digits: 6, period: 30, counter: 0 }
    const wasLocked = await isLocked(world)
    const candidate = await world.askVault('candidates.type', { ...typed, ...parameters })
    if (wasLocked) insistRefused(candidate, 'an account for a locked vault')
    if (!candidate.ok) return undefined
    const { id } = candidate.value as { id: string }
    const saved = await world.askVault('candidates.save', { items: [{ id, issuer: 'Acme', account }] })
    insistAccepted(saved, 'an account')
    if (saved.ok) model.ways.accounts++
    await lookAtTheData(model, world)
    return undefined
  }
})
