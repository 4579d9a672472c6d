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

const restart = `
  owner() {
    gdbus call --session -d org.freedesktop.DBus -o /org/freedesktop/DBus -m org.freedesktop.DBus.GetNameOwner \\
      org.freedesktop.secrets 2>/dev/null
  }
  old=$(owner)
  printf pw | gnome-keyring-daemon --replace --unlock --components=secrets >/dev/null 2>&1
  for attempt in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
    new=$(owner) && [ "$new" != "$old" ] && break
    sleep 0.1
  done`

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
    return { listed: [...(listed ?? [])].sort(), read, deleted, after, other }
  },
  async clearMemory() {
    for (const account of ['one/panel/key', 'one/panel/trust/default/7', 'another/panel/key']) {
      await keychain.fleeting?.deletePassword('Countersign', account)
    }
    return null
  },
  /** Its sessions end with it, as after an update or a crash. */
  async restarted() {
    await keychain.setPassword('Countersign', 'one/panel/key', 'a key')
    const before = await keychain.getPassword('Countersign', 'one/panel/key')
    // Asked without an owner of its name, the bus would start a locked one.
    execFileSync('sh', ['-c', restart])
    return { before, after: await keychain.getPassword('Countersign', 'one/panel/key') }
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
