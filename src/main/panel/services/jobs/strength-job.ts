// The strength of a password being chosen: zxcvbn's estimate, which can take about 200 ms and would block every window.
import { readFileSync } from 'node:fs'
import { estimateStrength, type Strength } from '../password-strength'

export interface StrengthInput {
  readonly password: string
  /** Words of the user. */
  readonly words: readonly string[]
  readonly commonPasswordsPath: string
}

export const judgeStrength = ({ password, words, commonPasswordsPath }: StrengthInput): Promise<Strength> =>
  estimateStrength(password, words, () => readFileSync(commonPasswordsPath, 'utf8').split('\n').filter(Boolean))
