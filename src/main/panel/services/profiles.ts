// Browser profiles (S10), one per Panel window. Each has its own name, state, delays and remembered browsers.
import { fail, ok } from '../../../shared/result'
import { tidyText } from '../../../shared/text/tidy'
import { t } from '../../messages/messages'
import { isSteppedUp } from '../domain/session'
import type { Profile } from '../storage/browser-table'
import { toParty, type PanelContext } from './context'
import { findSignedIn, type PanelHandlers } from './authority'
import { announce } from './change'
import { forgetBrowser } from './trust'
import { createId } from './new-user'

/** The profile of the first window. */
export const firstProfileId = 'default'
const longestProfileName = 40
/** Each one is a window, so code in a logged-out page must not fill the memory with them. */
const mostProfiles = 40

const nameAt = (position: number) => t('main.browserName', { position })

/** A profile's name. Profiles that were never named are Browser 1, Browser 2 … in the language in which they were created. */
export function nameOfProfile(context: PanelContext, profileId: string): string {
  return context.store.browsers.listProfiles().find((profile) => profile.id === profileId)?.name ?? nameAt(1)
}

function ensureProfile(context: PanelContext, id: string): void {
  const { browsers } = context.store
  const known = browsers.listProfiles()
  if (known.some((profile) => profile.id === id)) return
  browsers.insertProfile({ id, name: nameAt(known.length + 1), createdAt: context.now() })
}

/** **New browser**: creates a profile and opens its window. If there are 40 already, shows the newest one. */
export function createProfile(context: PanelContext): Profile {
  const { browsers } = context.store
  ensureProfile(context, firstProfileId)
  const known = browsers.listProfiles()
  const newest = known.at(-1)
  if (known.length >= mostProfiles && newest !== undefined) {
    context.ports.profileWindows?.show(newest)
    return newest
  }
  const names = new Set(known.map((profile) => profile.name))
  let position = names.size + 1
  while (names.has(nameAt(position))) position++
  const profile = { id: createId(context), name: nameAt(position), createdAt: context.now() }
  browsers.insertProfile(profile)
  context.ports.onChanged('settings')
  context.ports.profileWindows?.show(profile)
  return profile
}

export function createProfileHandlers(context: PanelContext) {
  const { browsers } = context.store
  const describe = (profileId: string) => {
    ensureProfile(context, profileId)
    return ok(
      browsers
        .listProfiles()
        .map((profile) => ({ ...profile, isThis: profile.id === profileId, isFirst: profile.id === firstProfileId }))
    )
  }
  return {
    list: (_input, { profileId }) => describe(profileId),
    rename(given, { profileId }) {
      const name = tidyText(given.name, longestProfileName)
      if (name === '') return fail({ code: 'invalid-input', fields: ['name'] })
      ensureProfile(context, profileId)
      browsers.renameProfile(profileId, name)
      context.ports.profileWindows?.rename(profileId, name)
      context.ports.onChanged('settings')
      return describe(profileId)
    },
    create(_input, { profileId }) {
      createProfile(context)
      return describe(profileId)
    },
    open({ id }) {
      ensureProfile(context, firstProfileId)
      const profile = browsers.listProfiles().find((one) => one.id === id)
      if (profile === undefined) return fail({ code: 'not-found' })
      context.ports.profileWindows?.show(profile)
      return ok(null)
    },
    forget({ id }, { profileId }) {
      if (id === firstProfileId || id === profileId) return fail({ code: 'wrong-stage' })
      if (!browsers.listProfiles().some((one) => one.id === id)) return fail({ code: 'not-found' })
      const found = findSignedIn(context, profileId)
      // If the profile has a login state or a remembered browser, removing it takes a logged-in user who stepped up.
      const isEmpty =
        context.authStates.find(id, context.now()) === null &&
        !browsers.listAllTrusts().some((one) => one.profileId === id)
      if (!isEmpty && found === null) return fail({ code: 'not-signed-in' })
      if (!isEmpty && found !== null && !isSteppedUp(found.session, context.now())) {
        return fail({ code: 'step-up-required' })
      }
      const actor = found?.actor ?? null
      const left = findSignedIn(context, id)?.actor ?? null
      context.authStates.clear(id)
      context.store.transact(() => {
        if (left !== null) {
          const about = { actor: actor && toParty(actor), subject: toParty(left), profileId: id }
          context.audit('session.ended', { ...about, data: { reason: 'browser-forgotten' } })
        }
        for (const trust of browsers.listAllTrusts().filter((one) => one.profileId === id)) {
          forgetBrowser(context, trust.userId, trust.id)
          const subject = context.store.users.find(trust.userId)
          const about = { actor: actor && toParty(actor), subject: subject && toParty(subject), profileId: id }
          context.audit('browser.forgotten', { ...about, data: { count: 1 } })
        }
        browsers.removeProfile(id)
      })
      context.ports.profileWindows?.close(id)
      announce(context, ['settings', 'session', 'users', 'audit'])
      return describe(profileId)
    }
  } satisfies PanelHandlers['profiles']
}
