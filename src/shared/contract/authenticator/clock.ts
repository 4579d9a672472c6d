// This computer's clock. Codes depend on it: if it is off, no site accepts them. No time server is asked until the user names one.
import { z } from 'zod'
import type { ClockState } from '../../model/clock'
import { plainNumber } from '../../text/plain'
import { call, nothing } from '../call'

/** A host name or an address, and a port unless it is 123. */
const serverName = z
  .string()
  .overwrite(plainNumber)
  .toLowerCase()
  .max(260)
  .regex(/^(?:[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?|\[[0-9a-f:.]{2,45}\])(?::[1-9]\d{0,4})?$/)

export const clockCalls = {
  get: call<ClockState>()('always', nothing),
  /** Checks the clock now. */
  check: call<ClockState>()('always', nothing),
  /** Null: asks no server. A different server is asked only after someone confirmed it in a dialog of the main process. */
  setServer: call<ClockState>()('anyone', z.strictObject({ server: serverName.nullable() }), [
    'cancelled',
    'throttled'
  ]),
  /** Dismisses the warning until something changes. */
  dismiss: call<ClockState>()('always', nothing)
} as const
