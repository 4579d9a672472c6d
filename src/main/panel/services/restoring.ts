// The store stands at an earlier state than it had: what was used or revoked since would be alive again. So everything that
// works once, or instead of a code, is withdrawn before anybody can log in: accepted codes, backup codes, one-time
// passwords, enrolment codes, remembered browsers. Passwords and secrets stay; whoever is left without backup codes is
// led to new ones at the next login (S8).
import { stepAt } from '../../otp/totp'
import { readRestoreMarker, removeRestoreMarker } from '../../protection/snapshots'
import { forgetAccepted, wasAccepted } from '../../protection/store-seal'
import { factorOptions } from '../domain/code-check'
import { pathOf } from '../storage/database'
import type { Room } from './room'

/** Notes that a store which changed while it was closed was opened as it is. */
export function noteAccepted(room: Room): void {
  const path = pathOf(room.ports.dataDir)
  if (!wasAccepted(path)) return
  room.store.transact(() => {
    room.note('store.accepted', {})
  })
  forgetAccepted(path)
}

/** Does so once after a snapshot took the store's place; before that nothing else may be asked of the store. */
export function withdrawAfterRestore(room: Room): void {
  const path = pathOf(room.ports.dataDir)
  const marker = readRestoreMarker(path)
  if (marker === null) return
  const now = room.now()
  const { store } = room
  store.transact(() => {
    // A device may be a step ahead.
    store.factors.withdrawAll(stepAt(now, factorOptions.period) + 1, now)
    store.users.withdrawOneTimeCodes()
    store.browsers.removeAllTrusts()
    room.note('store.restored', { data: { takenAt: marker.takenAt } })
  })
  // After the transaction: a crash between the two only withdraws twice.
  removeRestoreMarker(path)
}
