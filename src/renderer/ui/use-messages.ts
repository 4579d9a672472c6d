// The messages for a component, which renders again when the language changes.
import { translate } from '../messages/language'
import type { Translate } from '../../i18n/translator'
import { useAppState } from './app-state'

/** `t` in the language in use. A change of language gives a new function, so that no memoised text stays in the old language. */
export function useMessages(): Translate {
  useAppState()
  return translate()
}
