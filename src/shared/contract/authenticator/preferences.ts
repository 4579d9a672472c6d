// How the accounts are shown, and the camera used last.
import { z } from 'zod'
import { densities, sortOrders, type Preferences } from '../../model/view'
import { call, nothing } from '../call'

export const preferencesCalls = {
  get: call<Preferences>()('anyone', nothing),
  /** Fields that are not given do not change. Changing `showsNextCode` announces `entries`, so that codes are requested again. */
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
} as const
