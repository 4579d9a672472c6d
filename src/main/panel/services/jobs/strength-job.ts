// The strength of a password that is being chosen: zxcvbn's estimate, which takes up to some 200 ms and stands nobody's window.
import { readFileSync } from 'node:fs'
import { estimateStrength, type Strength } from '../password-strength'

export interface StrengthInput {
  readonly password: string
  /** The user's own. */
  readonly words: readonly string[]
  readonly commonPasswordsPath: string
}

export const judgeStrength = ({ password, words, commonPasswordsPath }: StrengthInput): Promise<Strength> =>
  estimateStrength(password, words, () => readFileSync(commonPasswordsPath, 'utf8').split('\n').filter(Boolean))
