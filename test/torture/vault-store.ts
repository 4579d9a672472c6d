// The vault that parent and child share: real SQLite and keys in a real wrapped file.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import {
  openAuthenticator,
  type Authenticator,
  type AuthenticatorPorts
} from '../../src/main/authenticator/services/authenticator'
import { encodeBase32 } from '../../src/main/otp/base32'
import { createPassphraseKeys } from '../../src/main/protection/passphrase-keys'
import { createSecret } from '../../src/main/protection/secret'
import { quietVaultPorts } from '../ports/platform'

export const importSize = 5

/** A list of otpauth links; the second is counter-based, so that its counter can be advanced. */
export function importFile(name: string): Uint8Array {
  const links = Array.from({ length: importSize }, (_, index) => {
    const kind = index === 1 ? 'hotp' : 'totp'
    const counter = index === 1 ? '&counter=0' : ''
    return `otpauth://${kind}/${name}:${String(index)}?secret=${encodeBase32(randomBytes(20))}&issuer=${name}${counter}`
  })
  return Buffer.from(links.join('\n'), 'utf8')
}

export function portsOf(dataDir: string, masterHex: string): AuthenticatorPorts {
  const master = createSecret(Buffer.from(masterHex, 'hex'))
  return {
    ...quietVaultPorts(Date.now),
    dataDir,
    keys: createPassphraseKeys(join(dataDir, '..', 'keys.sealed'), master, 'authenticator')
  }
}

/** Opens it as the app does, including its copies. */
export async function openTorturedVault(ports: AuthenticatorPorts): Promise<Authenticator> {
  const authenticator = await openAuthenticator(ports)
  authenticator.keepSnapshots()
  return authenticator
}
