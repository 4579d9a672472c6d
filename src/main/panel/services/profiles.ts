// Browser profiles (S10): what a Panel window belongs to. Each has its own name, standing, delays and remembered browsers.
import type { BrowserProfile } from '../../../shared/contract'
import { ok, type Result } from '../../../shared/result'
import type { Profile } from '../storage/browser-table'
import { createId, type Room } from './room'

/** The profile of the first window. */
export const firstProfileId = 'default'

export interface ProfileVerbs {
  list(profileId: string): Result<readonly BrowserProfile[], never>
  rename(profileId: string, input: { readonly name: string }): Result<readonly BrowserProfile[], never>
  /** For the window menu's **New browser**; not a page's call. */
  create(): Profile
  all(): readonly Profile[]
}

const nameAt = (position: number) => `Browser ${String(position)}`

/** What a profile is called; profiles that were never named are `Browser 1`, `Browser 2` … */
export function nameOfProfile(room: Room, profileId: string): string {
  return room.store.browsers.listProfiles().find((profile) => profile.id === profileId)?.name ?? nameAt(1)
}

export function createProfileVerbs(room: Room): ProfileVerbs {
  const { browsers } = room.store
  const ensure = (id: string) => {
    const known = browsers.listProfiles()
    if (known.some((profile) => profile.id === id)) return
    browsers.insertProfile({ id, name: nameAt(known.length + 1), createdAt: room.now() })
  }
  const describe = (profileId: string) => {
    ensure(profileId)
    return ok(browsers.listProfiles().map((profile) => ({ ...profile, isThis: profile.id === profileId })))
  }
  return {
    list: describe,
    rename(profileId, { name }) {
      ensure(profileId)
      browsers.renameProfile(profileId, name)
      room.ports.onChanged('settings')
      return describe(profileId)
    },
    create() {
      ensure(firstProfileId)
      const names = new Set(browsers.listProfiles().map((profile) => profile.name))
      let position = names.size + 1
      while (names.has(nameAt(position))) position++
      const profile = { id: createId(room), name: nameAt(position), createdAt: room.now() }
      browsers.insertProfile(profile)
      room.ports.onChanged('settings')
      return profile
    },
    all() {
      ensure(firstProfileId)
      return browsers.listProfiles()
    }
  }
}
