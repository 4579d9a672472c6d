// The accounts of the vault. Calls with several ids ignore unknown ones. Each such call is one transaction, and answers `not-found` if none
// of the accounts exists.
import { z } from 'zod'
import { longestTag, mostTags } from '../../model/limits'
import type { Entry, OwnLogo } from '../../model/entry'
import type { HistoryItem } from '../../model/history'
import { bytesUpTo, call, id, nothing, text } from '../call'
import { accountText, ids, issuerText } from './parts'

const tagText = text(longestTag)
const mostPictureBytes = 256 * 1024

/** `auto`: by the issuer's name; `none`; `own`: the user's image, if there is one; otherwise a slug of the shipped set. */
const logoName = z.union([z.enum(['auto', 'none', 'own']), z.string().regex(/^[a-z0-9]{1,64}$/)])

export const entriesCalls = {
  /** Fields that are not given do not change. `not-found` also for an unknown group or a missing own image. */
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
  /** Removes it from the list; its secret is deleted 30 days later. */
  remove: call<null>()('anyone', z.strictObject({ id }), ['not-found']),
  /** Undoes `remove`. */
  restore: call<null>()('anyone', z.strictObject({ id }), ['not-found']),
  removeAll: call<null>()('anyone', z.strictObject({ ids }), ['not-found']),
  /** Undoes `removeAll`. */
  restoreAll: call<null>()('anyone', z.strictObject({ ids }), ['not-found']),
  setFavorites: call<null>()('anyone', z.strictObject({ ids, isFavorite: z.boolean() }), ['not-found']),
  /** Accounts that already have 50 tags are ignored. */
  addTag: call<null>()('anyone', z.strictObject({ ids, tag: tagText }), ['not-found']),
  removeTag: call<null>()('anyone', z.strictObject({ ids, tag: tagText }), ['not-found']),
  /** Null: no group. `not-found` also for an unknown group. */
  moveToGroup: call<null>()('anyone', z.strictObject({ ids, groupId: id.nullable() }), ['not-found']),
  /** Reorders these accounts within the places that they occupy; all others keep their places. */
  reorder: call<null>()('anyone', z.strictObject({ ids }), ['not-found']),
  /** The 50 newest changes, newest first, and how the account was added. */
  history: call<readonly HistoryItem[]>()('anyone', z.strictObject({ id }), ['not-found']),
  /**
   * Sets a PNG of at most 256 pixels a side and `logo` to `own`; `invalid-input` for anything else. The page draws the PNG, so that only
   * the sandbox ever decodes the user's file.
   */
  setLogo: call<null>()(
    'anyone',
    z.strictObject({
      id,
      image: bytesUpTo(mostPictureBytes)
    }),
    ['not-found']
  ),
  /** Own images of the accounts whose `logo` is `own`. */
  logos: call<readonly OwnLogo[]>()('anyone', nothing),
  /** In custom order. */
  list: call<readonly Entry[]>()('anyone', nothing)
} as const
