// How the stores are protected, and what can be done about a store that does not open. Both apps have these calls.
import { z } from 'zod'
import type { AnchorState, ProtectionState } from '../model/protection'
import { call, nothing, secretText, typedText } from './call'

export const protectionCalls = {
  get: call<ProtectionState>()('always', nothing),
  getAnchor: call<AnchorState>()('always', nothing),
  choosePassphrase: call<ProtectionState>()('always', z.strictObject({ passphrase: secretText }), [
    'passphrase-too-short',
    'wrong-stage'
  ]),
  /** With the passphrase, or the recovery key if there is one. */
  unlock: call<ProtectionState>()(
    'always',
    z.union([z.strictObject({ passphrase: secretText }), z.strictObject({ recoveryKey: typedText(128) })]),
    ['wrong-passphrase', 'wrong-recovery-key', 'recovery-key-mistyped', 'throttled', 'wrong-stage']
  ),
  retry: call<ProtectionState>()('always', nothing),
  /**
   * This call and the next two require confirmation in a dialog of the main process (docs/decisions/0021).
   *
   * Replaces damaged stores with their newest intact copies; the damaged files are kept in `folder`. In the Panel no one has more rights
   * afterwards than before.
   */
  restoreSnapshots: call<{ readonly folder: string; readonly state: ProtectionState }>()('always', nothing, [
    'wrong-stage',
    'not-found',
    'not-restored',
    'cancelled',
    'throttled'
  ]),
  /** Uses a Panel store that is not as it was left; its `use` says what that means. */
  acceptChanged: call<ProtectionState>()('always', nothing, [
    'wrong-stage',
    'store-unavailable',
    'cancelled',
    'throttled'
  ]),
  /** Moves the unreadable store to a dated folder next to it (nothing is deleted) and starts with an empty one. */
  setAside: call<{ readonly folder: string; readonly state: ProtectionState }>()('always', nothing, [
    'wrong-stage',
    'cancelled',
    'throttled'
  ])
} as const
