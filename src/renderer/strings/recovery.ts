// The words of the account recovery key.
import { wordsOf } from './language'

export const { recoverWords, recoveryKeyWords } = wordsOf('recovery')
