// What every command is handed: the terminal, the clock, and the vault where it wants it.
import type { Result } from '../../shared/result'
import type { SaveFile } from '../protection/save-file'
import type { OpenedVault } from './vault'
import type { Reply } from './reply'
import type { Terminal } from './terminal'

export interface Context {
  readonly terminal: Terminal
  readonly isJson: boolean
  /** Ms since epoch. */
  readonly now: () => number
  readonly sleep: (ms: number) => Promise<void>
  readonly copyText: (text: string) => Promise<boolean>
  /** The vault's passphrase, from the source that the arguments name; null if not given and no one can be asked. */
  readonly askPassphrase: (isSecondTry: boolean) => Promise<string | null>
  /** Opens the vault, asking for its passphrase where that is needed; a refusal is the whole reply. */
  readonly openVault: (more?: VaultWish) => Promise<Result<OpenedVault, Reply>>
}

export interface VaultWish {
  /** How an export is written; without it none is. */
  readonly saveFile?: SaveFile
  /** Nothing is to be written. */
  readonly isReading?: boolean
  /** What is added. */
  readonly text?: string
}
