// What makes an account among many easy to find, and what is kept beside it: groups, tags, favourites, order, logos, notes,
// recovery codes, history, the trash. Of many accounts in one call those that are not there are passed over; each such
// call is one transaction, and `not-found` where it found none of them.
import { z } from 'zod'
import { call, id, nothing, text } from './call'
import type { EntryDetails, Group, OwnLogo, RemovedEntry } from '../model/entry'
import type { HistoryItem } from '../model/history'
import { densities, sortOrders, type Preferences } from '../model/view'

/** As long and as many as an import may bring, so that every entry can be edited. */
const tagText = text(100)

const mostTags = 50

const longestNote = 10_000

const mostPictureBytes = 256 * 1024

const issuerText = z.string().trim().max(120)

const accountText = z.string().trim().max(254)

const ids = z.array(id).min(1).max(200_000)

const groupName = text(60)

/** `auto`: by the issuer's name; `none`; `own`: the user's image, where there is one; else a slug of the shipped set. */
const logoName = z.union([z.enum(['auto', 'none', 'own']), z.string().regex(/^[a-z0-9]{1,64}$/)])

const oneCode = z.strictObject({ id, codeId: id })

/** What `entries` has beside listing. */
export const entryCalls = {
  /** What is not named stays as it is. `not-found` also for a group or an own image that is not there. */
  update: call<null>()(
    'anyone',
    z.strictObject({
      id,
      issuer: issuerText.optional(),
      account: accountText.optional(),
      isFavorite: z.boolean().optional(),
      groupId: id.nullable().optional(),
      tags: z.array(tagText).max(mostTags).optional(),
      logo: logoName.optional()
    }),
    ['not-found']
  ),
  /** Changes the names; the codes stay the same. */
  rename: call<null>()('anyone', z.strictObject({ id, issuer: issuerText, account: accountText }), ['not-found']),
  remove: call<null>()('anyone', z.strictObject({ id }), ['not-found']),
  /** Undoes `remove`. */
  restore: call<null>()('anyone', z.strictObject({ id }), ['not-found']),
  removeAll: call<null>()('anyone', z.strictObject({ ids }), ['not-found']),
  /** Undoes `removeAll`. */
  restoreAll: call<null>()('anyone', z.strictObject({ ids }), ['not-found']),
  setFavorites: call<null>()('anyone', z.strictObject({ ids, isFavorite: z.boolean() }), ['not-found']),
  /** Accounts that have 50 tags already are passed over. */
  addTag: call<null>()('anyone', z.strictObject({ ids, tag: tagText }), ['not-found']),
  removeTag: call<null>()('anyone', z.strictObject({ ids, tag: tagText }), ['not-found']),
  /** Null: out of any group. `not-found` also for a group that is not there. */
  moveToGroup: call<null>()('anyone', z.strictObject({ ids, groupId: id.nullable() }), ['not-found']),
  /** The new order of these among the places that they hold; every other account keeps its place. */
  reorder: call<null>()('anyone', z.strictObject({ ids }), ['not-found']),
  /** Newest first; the 50 newest changes, and how the account came here. */
  history: call<readonly HistoryItem[]>()('anyone', z.strictObject({ id }), ['not-found']),
  /**
   * A PNG of at most 256 pixels a side that the page drew, so that no decoder but the sandbox's ever sees the user's file;
   * `invalid-input` for anything else. Sets `logo` to `own`.
   */
  setLogo: call<null>()(
    'anyone',
    z.strictObject({
      id,
      image: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= mostPictureBytes)
    }),
    ['not-found']
  ),
  /** Own images of the accounts whose `logo` is `own`. */
  logos: call<readonly OwnLogo[]>()('anyone', nothing)
} as const

export const findingCalls = {
  trash: {
    /** What was removed and can still be restored, newest first. */
    list: call<readonly RemovedEntry[]>()('anyone', nothing),
    restore: call<null>()('anyone', z.strictObject({ ids }), ['not-found']),
    /** For ever. */
    delete: call<null>()('anyone', z.strictObject({ ids }), ['not-found']),
    empty: call<null>()('anyone', nothing)
  },
  groups: {
    list: call<readonly Group[]>()('anyone', nothing),
    /** Answers the group of that name where there is one already. `invalid-input` where there are 500. */
    create: call<{ readonly id: string }>()('anyone', z.strictObject({ name: groupName })),
    /** `invalid-input` where another group has that name. */
    rename: call<null>()('anyone', z.strictObject({ id, name: groupName }), ['not-found']),
    /** Its accounts stay, in no group. */
    remove: call<null>()('anyone', z.strictObject({ id }), ['not-found']),
    reorder: call<null>()('anyone', z.strictObject({ ids }), ['not-found'])
  },
  details: {
    get: call<EntryDetails>()('anyone', z.strictObject({ id }), ['not-found']),
    /** An empty one takes the note away. */
    setNote: call<null>()('anyone', z.strictObject({ id, note: z.string().trim().max(longestNote) }), ['not-found']),
    /** Takes a pasted list apart; codes that are there already are passed over. At most 100 are kept. */
    addRecoveryCodes: call<{ readonly added: number }>()(
      'anyone',
      z.strictObject({ id, text: z.string().min(1).max(8_000) }),
      ['not-found']
    ),
    markRecoveryCode: call<null>()('anyone', oneCode.extend({ isUsed: z.boolean() }), ['not-found']),
    copyRecoveryCode: call<{ readonly clearsAt: number }>()('anyone', oneCode, ['not-found']),
    removeRecoveryCode: call<null>()('anyone', oneCode, ['not-found'])
  },
  search: {
    /** Accounts whose note holds every word of it, in no particular order. Case and accents do not count. */
    notes: call<readonly string[]>()('anyone', z.strictObject({ query: z.string().max(100) }))
  },
  preferences: {
    get: call<Preferences>()('anyone', nothing),
    /** What is not named stays as it is. Turning `showsNextCode` on or off announces `entries`: codes are asked again. */
    set: call<Preferences>()(
      'anyone',
      z.strictObject({
        cameraId: z.string().max(256).nullable().optional(),
        sort: z.enum(sortOrders).optional(),
        density: z.enum(densities).optional(),
        hidesCodes: z.boolean().optional(),
        showsNextCode: z.boolean().optional()
      })
    )
  }
} as const
