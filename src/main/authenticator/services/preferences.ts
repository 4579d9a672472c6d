// What the Authenticator's window remembers: the camera, and how the list is displayed.
import type { Preferences } from '../../../shared/contract'
import { ok } from '../../../shared/result'
import type { PreferenceTable } from '../storage/preferences'
import type { VaultHandlers } from './handlers'

const name = 'view'
const usual: Preferences = {
  cameraId: null,
  sort: 'custom',
  density: 'comfortable',
  hidesCodes: false,
  showsNextCode: false
}

/** Calls `onChanged` if the sheet of codes must be requested again. */
export function createPreferences(table: PreferenceTable, onChanged: (topic: 'entries') => void) {
  const load = (): Preferences => {
    const text = table.get(name)
    const view = text === null ? {} : (JSON.parse(text) as Partial<Preferences>)
    return { ...usual, ...view, cameraId: table.get('cameraId') }
  }
  let kept = load()
  return {
    get: () => ok(kept),
    /** Omitted fields stay unchanged. */
    set: ({ cameraId, ...given }) => {
      if (cameraId !== undefined) table.set('cameraId', cameraId)
      const { cameraId: _camera, ...view } = kept
      const chosen = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
      if (Object.keys(chosen).length > 0) table.set(name, JSON.stringify({ ...view, ...chosen }))
      const { showsNextCode } = kept
      kept = load()
      if (kept.showsNextCode !== showsNextCode) onChanged('entries')
      return ok(kept)
    }
  } satisfies VaultHandlers['preferences']
}
