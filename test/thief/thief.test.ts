// Attacks on a data folder with a file manager, an editor and SQLite (docs/attacks.md): no one becomes admin, the vault stays closed, and
// losses are reported. Each row of attacks.ts runs on a copied folder of an installation under the keychain, and of one under a passphrase.
import { execFileSync } from 'node:child_process'
import { appendFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { isLong } from '../daily'
import { attacks } from './attacks'
import { createInstallation, createMachine, issuers, passphrase, type Installation, type Kind } from './installation'
import {
  describeShown,
  expectAsBefore,
  findTouched,
  listIssuers,
  putBack,
  startAsUser,
  tryTheButtons,
  tryThePanel,
  tryTheVault
} from './tries'

/** `npm run torture` runs all rows under both kinds. The daily run takes a sample, each under one kind, and all rows of the demo. */
const rowsOf = (kind: Kind) =>
  attacks.filter(({ only, isOfDemo, isKilled }, index) => {
    if (only !== undefined && only !== kind) return false
    if (isLong || isOfDemo === true) return true
    const isTurn = (only !== undefined || index % 2 === 0) === (kind === 'keychain' || only === kind)
    return isTurn && index % (isKilled === true ? 8 : 24) < 2
  })

const reportPath = process.env['COUNTERSIGN_THIEF_REPORT']
const made: Partial<Record<Kind, { mine: Installation; other: Installation }>> = {}

let left = ''
afterEach(() => {
  rmSync(left, { recursive: true, force: true })
})

beforeAll(async () => {
  for (const kind of ['keychain', 'passphrase'] as const) {
    made[kind] = { mine: await createInstallation(kind), other: await createInstallation(kind) }
  }
}, 60_000)

// Windows has no named pipes in its file system, and different links.
describe.skipIf(process.platform === 'win32').each(['keychain', 'passphrase'] as const)(
  'CHECKLIST 62 to 67: a folder under the %s',
  (kind) => {
    it.each(rowsOf(kind))(
      '$name',
      async ({ name, isKilled = false, isNew = false, isOfDemo = false, run }) => {
        const { mine, other } = made[kind] ?? {}
        if (mine === undefined || other === undefined) throw new Error('no installation')
        const moment = isKilled ? mine.killed : mine.present
        const machine = createMachine(kind, moment)
        left = dirname(machine.dataDir)
        // The other installation belongs to the same user, on the same machine.
        for (const [entry, value] of other.present.keychain) machine.keychain.set(entry, value)
        run({ dataDir: machine.dataDir, installation: mine, other })
        const touched = findTouched(moment.dataDir, machine.dataDir)
        await startAsUser(machine)
        const shown = await describeShown(machine)
        await tryThePanel(machine, mine)
        await tryTheVault(machine, isOfDemo)
        await machine.close()
        await startAsUser(machine)
        machine.clock.now += 3_600_000
        await machine.ask('authenticator', 'lock.unlock', { passphrase })
        const opened = await describeShown(machine)
        const found = await listIssuers(machine)
        await machine.close()
        if (reportPath !== undefined) {
          appendFileSync(reportPath, `${JSON.stringify({ kind, name, shown, opened, found, bugs: machine.bugs })}\n`)
        }
        const isWhole = opened === 'open' && JSON.stringify(found) === JSON.stringify(issuers)
        if (!isWhole) {
          // What is missing was reported, and is back once the changed files are restored.
          expect(isNew || opened !== 'open' || shown.startsWith('locked, told'), `${shown}, then ${opened}`).toBe(true)
          if (opened !== 'open') await tryTheButtons(machine, mine)
          execFileSync('chmod', ['-R', 'u+w', machine.dataDir])
          putBack(moment.dataDir, machine.dataDir, touched)
        }
        if (isWhole || opened !== 'open' || isNew) await expectAsBefore(machine, mine)
      },
      30_000
    )
  }
)
