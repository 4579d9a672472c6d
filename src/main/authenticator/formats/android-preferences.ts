// Android's shared preferences, in which several authenticators keep their accounts: <map><string name="…">…</string>.
import { childrenNamed, readXml, textIn } from './xml'

/** The texts of a preferences file by name; null where the file is none. */
export function readPreferences(text: string | null): ReadonlyMap<string, string> | null {
  if (text === null || !/^\s*(?:<\?xml[^>]*\?>)?\s*<map>/.test(text)) return null
  const root = readXml(text)
  if (root?.name !== 'map') return null
  return new Map(childrenNamed(root, 'string').map((one) => [one.attributes.get('name') ?? '', textIn(one)]))
}
