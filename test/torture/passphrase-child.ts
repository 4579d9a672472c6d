// Changes the passphrase that the keys of both halves are under, without pause until it is killed, and says each change
// after it was made.
import type { SlotWriting } from '../../src/main/protection/slots'
import { openWrapped, passphraseOf } from './passphrase-store'

const [dataDir = '', from = '1'] = process.argv.slice(2)
const protection = await openWrapped(dataDir)
await protection.unlock(passphraseOf(Number(from)))
const slots = protection.getStoreSlots()
const opened = (await slots?.open({ passphrase: passphraseOf(Number(from)) })) ?? null
if (slots === null || opened === null) throw new Error('the store does not open')
const writing: SlotWriting = {
  inPlace: async (write) => write(),
  renew: () => Promise.reject(new Error('not asked for'))
}
for (let n = Number(from) + 1; ; n += 1) {
  await slots.change(opened, { passphrase: passphraseOf(n) }, writing)
  process.stdout.write(`${String(n)}\n`)
}
