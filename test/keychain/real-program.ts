// The real keychain on the bus and keyring that this process was started with. One argument: what to observe. Writes JSON.
import { execFileSync } from 'node:child_process'
import { AsyncEntry } from 'keytar'
import { endHard, openKeychain } from '../../src/main/platform/keychain/keychain'
import { observations, type Observed } from './observe'

const keychain = openKeychain({
  waits: { first: 1_500, later: 5_000 }
})
const call = (object: string, method: string, ...args: string[]) =>
  execFileSync('gdbus', ['call', '--session', '-d', 'org.freedesktop.secrets', '-o', object, '-m', method, ...args])
const service = '/org/freedesktop/secrets'

const outside = {
  lock: () => {
    call(service, 'org.freedesktop.Secret.Service.Lock', `['${service}/collection/login']`)
  },
  deleteElsewhere: async (account: string) => {
    await new AsyncEntry('Countersign', account, { linux: { store: 'secret-service' } }).deletePassword()
  }
}

/** As earlier versions did, without naming a store. */
const asBefore = (account: string) => new AsyncEntry('Countersign', account)

const more: Record<string, () => Promise<unknown>> = {
  async leaveInMemory() {
    await asBefore('one/panel/key').setPassword('a key')
    await asBefore('one/panel/trust/default/7').setPassword('a token')
    await asBefore('another/panel/key').setPassword('not ours')
    return null
  },
  async findInMemory() {
    const { fleeting } = keychain
    if (fleeting === undefined) return null
    const listed = await fleeting.list('Countersign', 'one/panel/')
    const read = await Promise.all(
      ['one/panel/key', 'one/panel/trust/default/7', 'one/panel/none'].map((each) =>
        fleeting.getPassword('Countersign', each)
      )
    )
    const deleted = await fleeting.deletePassword('Countersign', 'one/panel/key')
    const after = await fleeting.getPassword('Countersign', 'one/panel/key')
    const other = await fleeting.getPassword('Countersign', 'another/panel/key')
    return { listed: [...listed].sort(), read, deleted, after, other }
  },
  async clearMemory() {
    for (const account of ['one/panel/key', 'one/panel/trust/default/7', 'another/panel/key']) {
      await keychain.fleeting?.deletePassword('Countersign', account)
    }
    return null
  },
  async inMemoryCollection() {
    call(service, 'org.freedesktop.Secret.Service.SetAlias', 'default', `${service}/collection/session`)
    return observations.lasting(keychain, outside)
  }
}

const [wanted = ''] = process.argv.slice(2)
const observed = await (more[wanted] ?? (() => observations[wanted as Observed](keychain, outside)))()
await new Promise<unknown>((done) => process.stdout.write(`${JSON.stringify(observed)}\n`, done))
if (keychain.isStuck()) endHard(0)
process.exit(0)
