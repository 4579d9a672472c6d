// A Panel that invites, enrols, regenerates and resets, and reports each change after it was acknowledged.
import { decodeBase32 } from '../../src/main/otp/base32'
import { createTotp } from '../../src/main/otp/totp'
import { factorOptions } from '../../src/main/panel/domain/code-check'
import type { Say } from './crash-points'
import { openTorturedPanel, password, type TorturedPanel } from './panel-store'
import { unwrap } from '../outcome'

const admin = 'admin@example.com'

async function enrol({ panel, clock }: TorturedPanel, profileId: string): Promise<{ key: string; codes: string }> {
  const sheet = unwrap(await panel.setup.begin(profileId))
  const secret = decodeBase32(sheet.setupKey)
  if (secret === null) throw new Error('the setup has no key')
  const set = unwrap(await panel.setup.confirmCode(profileId, { code: createTotp(secret, clock.now, factorOptions) }))
  unwrap(panel.setup.acknowledge(profileId))
  unwrap(await panel.setup.finish(profileId))
  return { key: sheet.setupKey, codes: set.codes.join(',') }
}

export interface PanelRound {
  readonly folder: string
  readonly masterHex: string
  readonly round: string
  /** The admin's setup key, reported as `ready` in the first round; empty in that round. */
  readonly adminKey: string
  readonly turns: number
}

/** Opens or creates the store at `folder` and works for `turns` turns. The store stays open. */
export async function workInPanel(
  { folder, masterHex, round, adminKey, turns }: PanelRound,
  say: Say
): Promise<TorturedPanel> {
  const store = await openTorturedPanel(folder, masterHex, Date.UTC(2026, 0, 1) + Number(round) * 86_400_000)
  const { panel, clock } = store
  if (adminKey === '') {
    unwrap(
      await panel.account.create('admin', {
        accountName: 'Torture',
        name: 'First Admin',
        email: admin,
        password,
        confirmPassword: password
      })
    )
    say('ready', (await enrol(store, 'admin')).key)
  } else {
    unwrap(await panel.session.logIn('admin', { username: admin, password }))
    const code = createTotp(decodeBase32(adminKey) ?? new Uint8Array(), clock.now, factorOptions)
    unwrap(await panel.session.enterCode('admin', { code }))
    say('ready', adminKey)
  }
  for (let count = 0; count < turns; count += 1) {
    clock.now += 60_000
    // As the gate does on each call, so that the admin's session does not end as idle.
    unwrap(panel.authorise('admin', 'admin', false))
    const email = `user-${round}-${String(count)}@example.com`
    const invited = unwrap(panel.users.create('admin', { email, name: 'Some Body', role: 'member' }))
    say('created', invited.userId)
    const profileId = `p${String(count)}`
    unwrap(await panel.session.logIn(profileId, { username: email, password: invited.activationCode }))
    unwrap(await panel.session.choosePassword(profileId, { password, confirmPassword: password }))
    say('starting', invited.userId)
    const enrolled = await enrol(store, profileId)
    say('enrolled', invited.userId, enrolled.key, enrolled.codes)
    clock.now += 60_000
    const renewed = unwrap(await panel.settings.regenerateBackupCodes(profileId, { password }))
    say('renewed', invited.userId, renewed.codes.join(','))
    if (count % 2 === 1) {
      say('resetting', invited.userId)
      unwrap(panel.users.resetTwoFactor('admin', { userId: invited.userId }))
      say('reset', invited.userId)
    }
  }
  return store
}
