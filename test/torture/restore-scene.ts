// A Panel that makes a copy, revokes rights, restores the copy, and reports each step after it was acknowledged.
import { join } from 'node:path'
import { decodeBase32 } from '../../src/main/otp/base32'
import { createTotp } from '../../src/main/otp/totp'
import { factorOptions } from '../../src/main/panel/domain/code-check'
import { pathOf } from '../../src/main/panel/storage/database'
import type { PanelPorts } from '../../src/main/panel/services/panel'
import { goBack } from '../../src/main/protection/exchange'
import { breakSeal } from '../../src/main/protection/store-seal'
import type { Say } from './crash-points'
import type { PanelRound } from './panel-scene'
import { openTorturedPanel, password, type TorturedPanel } from './panel-store'
import { unwrap } from '../outcome'

const email = 'admin@example.com'

/** Opens or creates the store at `folder` and restores `turns` times. Answers the open store. */
export async function goBackInPanel(
  { folder, masterHex, round, adminKey, turns }: PanelRound,
  say: Say
): Promise<TorturedPanel> {
  const dataDir = join(folder, 'panel')
  let now = Date.UTC(2026, 0, 1) + Number(round) * 86_400_000

  const restoreStore: NonNullable<PanelPorts['restoreStore']> = (build) =>
    goBack({
      build,
      storePath: pathOf(dataDir),
      asideFolder: join(folder, 'aside', String(now)),
      beforeRename: () => {
        breakSeal(pathOf(dataDir))
      },
      close: () => {
        store.panel.close()
      },
      reopen: async () => {
        store = await open()
      },
      onFailure: (error) => {
        throw error
      }
    })
  const open = (): Promise<TorturedPanel> => openTorturedPanel(folder, masterHex, now, { restoreStore, now: () => now })
  let store = await open()

  const sayHead = (what: string) => {
    const { entries, hash } = store.panel.context.store.audit.readHead()
    say(what, String(entries), hash)
  }
  const signIn = async (key: string) => {
    now += 60_000
    unwrap(await store.panel.session.logIn('admin', { username: email, password }))
    const code = createTotp(decodeBase32(key) ?? new Uint8Array(), now, factorOptions)
    unwrap(await store.panel.session.enterCode('admin', { code }))
  }

  let key = adminKey
  if (key === '') {
    unwrap(
      await store.panel.account.create('admin', {
        accountName: 'Torture',
        name: 'First Admin',
        email,
        password,
        confirmPassword: password
      })
    )
    key = unwrap(await store.panel.setup.begin('admin')).setupKey
    const code = createTotp(decodeBase32(key) ?? new Uint8Array(), now, factorOptions)
    unwrap(await store.panel.setup.confirmCode('admin', { code }))
    unwrap(store.panel.setup.acknowledge('admin'))
    unwrap(await store.panel.setup.finish('admin'))
  } else await signIn(key)
  say('ready', key)

  for (let count = 0; count < turns; count += 1) {
    now += 60_000
    const { users, snapshots } = store.panel
    const invite = (who: string) =>
      unwrap(users.create('admin', { email: `${who}-${round}-${String(count)}@example.com`, name: who, role: 'admin' }))
        .userId
    const [demoted, disabled, deleted] = ['demoted', 'disabled', 'deleted'].map(invite) as [string, string, string]
    const copy = await store.panel.context.store.snapshots.take('daily')
    if (copy === null) throw new Error('no copy')
    unwrap(users.changeRole('admin', { userId: demoted, role: 'member' }))
    say('demoted', demoted)
    unwrap(users.disable('admin', { userId: disabled }))
    say('disabled', disabled)
    unwrap(users.remove('admin', { userId: deleted }))
    say('deleted', deleted)
    sayHead('head')
    now += 60_000
    unwrap(await snapshots.restore('admin', { name: copy.name }))
    sayHead('restored')
    await signIn(key)
  }
  return store
}
