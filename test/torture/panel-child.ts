// A Panel that works without pause until it is killed: invites, enrols, regenerates, resets, and says on standard output
// what was acknowledged, after it was. Its parent kills it at a random moment and looks at what is left.
import { decodeBase32 } from '../../src/main/otp/base32'
import { createTotp } from '../../src/main/otp/totp'
import { factorOptions } from '../../src/main/panel/domain/code-check'
import type { Result } from '../../src/shared/result'
import { openTorturedPanel, password, type TorturedPanel } from './panel-store'

function unwrap<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

// Synchronous on a pipe: a line that was written is a line that the parent reads.
const say = (...words: string[]) => {
  process.stdout.write(`${words.join(' ')}\n`)
}

async function enrol({ panel, clock }: TorturedPanel, profileId: string): Promise<{ key: string; codes: string }> {
  const sheet = unwrap(await panel.setup.begin(profileId))
  const secret = decodeBase32(sheet.setupKey)
  if (secret === null) throw new Error('the sheet has no key')
  const set = unwrap(await panel.setup.confirmCode(profileId, { code: createTotp(secret, clock.now, factorOptions) }))
  unwrap(panel.setup.acknowledge(profileId))
  unwrap(await panel.setup.finish(profileId))
  return { key: sheet.setupKey, codes: set.codes.join(',') }
}

const [folder = '', masterHex = '', round = '', adminKey = ''] = process.argv.slice(2)
const store = await openTorturedPanel(folder, masterHex, Date.UTC(2026, 0, 1) + Number(round) * 86_400_000)
const { panel, clock } = store
const admin = 'admin@example.com'

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

for (let count = 0; ; count += 1) {
  clock.now += 60_000
  // What the gate does at each call: it keeps the admin's session from ending as idle.
  unwrap(panel.authorise('admin', 'admin', false))
  const email = `user-${round}-${count}@example.com`
  const invited = unwrap(panel.users.create('admin', { email, name: 'Some Body', role: 'member' }))
  say('created', invited.userId)
  const profileId = `p${count}`
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
