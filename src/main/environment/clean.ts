// Imported first, for its side effect: modules that load later find no variable that weakens them.
import { keepMemoryOutOfDumps } from './core-dumps'
import { cleanEnvironment } from './variables'

/** The names of the removed variables. */
export const removedVariables = cleanEnvironment(process.env)

// Everything created from now on, also by Chromium and libraries, is readable only by its owner (CHECKLIST 104).
if (process.platform !== 'win32') process.umask(0o077)

// Before there is any secret in it.
keepMemoryOutOfDumps()
