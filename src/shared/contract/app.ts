// The app itself: its state, appearance and language, the demo, and information about it. Both apps have these calls.
import { z } from 'zod'
import { languages, type About, type AppState, type Licence } from '../model/app'
import { call, nothing } from './call'

export const appCalls = {
  get: call<AppState>()('always', nothing),
  setColorScheme: call<null>()('always', z.strictObject({ colorScheme: z.enum(['auto', 'light', 'dark']) })),
  setLanguage: call<null>()('always', z.strictObject({ choice: z.enum(['system', ...languages]) })),
  /** Fills the demo data folder if it is empty and switches both windows to it. */
  exploreDemo: call<null>()('always', nothing),
  leaveDemo: call<null>()('always', nothing),
  quit: call<null>()('always', nothing),
  /** Opens (or focuses) the other app's window. */
  showOther: call<null>()('always', nothing),
  about: call<About>()('always', nothing),
  licences: call<readonly Licence[]>()('always', nothing),
  /** Of everything in Chromium: megabytes, so only on demand. */
  chromiumLicences: call<readonly Licence[]>()('always', nothing),
  copyDiagnostics: call<null>()('always', nothing, ['clipboard-unavailable'])
} as const
