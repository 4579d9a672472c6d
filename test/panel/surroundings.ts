// Where the Panel runs, as the self-audit reads it.
import type { Surroundings } from '../../src/shared/contract'

export const surroundings: Surroundings = {
  protection: 'passphrase',
  keychain: null,
  electron: '45.0.0',
  chromium: '150.0.0',
  isSandboxed: true,
  fuses: { kind: 'development' }
}
