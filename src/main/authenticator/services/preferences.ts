// What the Authenticator's window remembers about itself: the camera, and how the list is looked at.
import type { Preferences } from '../../../shared/contract'
import { ok, type Result } from '../../../shared/result'
import type { PreferenceTable } from '../storage/preferences'

export interface PreferencesNoun {
  get(): Result<Preferences, never>
  /** What is not named stays as it is. */
  set(input: { readonly [K in keyof Preferences]?: Preferences[K] | undefined }): Result<Preferences, never>
}

const name = 'view'
const usual: Preferences = {
  cameraId: null,
  sort: 'custom',
  density: 'comfortable',
  hidesCodes: false,
  showsNextCode: false
}

export function createPreferences(table: PreferenceTable): PreferencesNoun {
  const load = (): Preferences => {
    const kept = table.get(name)
    const view = kept === null ? {} : (JSON.parse(kept) as Partial<Preferences>)
    return { ...usual, ...view, cameraId: table.get('cameraId') }
  }
  return {
    get: () => ok(load()),
    set: ({ cameraId, ...given }) => {
      if (cameraId !== undefined) table.set('cameraId', cameraId)
      const { cameraId: _camera, ...view } = load()
      const chosen = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
      if (Object.keys(chosen).length > 0) table.set(name, JSON.stringify({ ...view, ...chosen }))
      return ok(load())
    }
  }
}
