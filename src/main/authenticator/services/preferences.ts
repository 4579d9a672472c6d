// What the Authenticator's window remembers about itself.
import type { Preferences } from '../../../shared/contract'
import { ok, type Result } from '../../../shared/result'
import type { PreferenceTable } from '../storage/preferences'

export interface PreferencesNoun {
  get(): Result<Preferences, never>
  set(input: Preferences): Result<Preferences, never>
}

export function createPreferences(table: PreferenceTable): PreferencesNoun {
  const get = () => ok<Preferences>({ cameraId: table.get('cameraId') })
  return {
    get,
    set: ({ cameraId }) => {
      table.set('cameraId', cameraId)
      return get()
    }
  }
}
