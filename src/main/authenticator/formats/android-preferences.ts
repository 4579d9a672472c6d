// Android's shared preferences, where several authenticators store accounts: <map><string name="…">…</string>.
import type { ExportFile } from './format'
import { childrenNamed, textIn } from './xml'

/** The texts of a preferences file by name; null if it is not one. */
export function readPreferences({ text, xml }: ExportFile): ReadonlyMap<string, string> | null {
  if (text === null || !/^\s*(?:<\?xml[^>]*\?>)?\s*<map>/.test(text)) return null
  const root = xml()
  if (root?.name !== 'map') return null
  return new Map(childrenNamed(root, 'string').map((one) => [one.attributes.get('name') ?? '', textIn(one)]))
}
