// The accounts of the vault. Of many accounts in one call those that are not there are passed over; each such call is one
// transaction, and answers `not-found` where it found none of them.
import { z } from 'zod'
import { longestTag, mostTags } from '../../model/limits'
import type { Entry, OwnLogo } from '../../model/entry'
import type { HistoryItem } from '../../model/history'
import { call, id, nothing, text } from '../call'
import { accountText, ids, issuerText } from './parts'

const tagText = text(longestTag)
const mostPictureBytes = 256 * 1024

/** `auto`: by the issuer's name; `none`; `own`: the user's image, where there is one; else a slug of the shipped set. */
const logoName = z.union([z.enum(['auto', 'none', 'own']), z.string().regex(/^[a-z0-9]{1,64}$/)])

export const entriesCalls = {
  /** Fields that are not given stay as they are. `not-found` also for a group or an own image that is not there. */
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
  logos: call<readonly OwnLogo[]>()('anyone', nothing),
  /** In the custom order. */
  list: call<readonly Entry[]>()('anyone', nothing)
} as const
