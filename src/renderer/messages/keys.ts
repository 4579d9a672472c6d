// Names of keys as printed on the keyboards of a language. Without a message, the English name.
import { messageOr } from './language'

/** The name of a key, from its English name. */
export const keyName = (name: string): string => messageOr(`keys.${name}`, name)
