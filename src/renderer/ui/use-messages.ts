// The messages for a component: draws it again when the language changes.
import { translate } from '../messages/language'
import type { Translate } from '../../i18n/translator'
import { useAppState } from './app-state'

/** `t` in the language in use: another function after a change of language, so that nothing kept is in the old one. */
export function useMessages(): Translate {
  useAppState()
  return translate()
}
