// The words of **About Countersign**, in both halves.
import { wordsOf } from './language'

export const { aboutWords } = wordsOf('about')
