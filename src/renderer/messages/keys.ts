// What keys are called: as they are printed on the keyboards of a language. What has no message is printed in English.
import { messageOr } from './language'

/** The name of a key, from its English one. */
export const keyName = (name: string): string => messageOr(`keys.${name}`, name)
