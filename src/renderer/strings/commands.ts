// The words of the command palette (Ctrl or Cmd and K) and of the list of keys, in both halves.
import { wordsOf } from './language'

export const { paletteWords, shortcutWords } = wordsOf('commands')
