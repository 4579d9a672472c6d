// Imported first, for what it does: nothing that is loaded after it meets a variable that weakens it.
import { cleanEnvironment } from './variables'

/** The names that were taken out. */
export const removedVariables = cleanEnvironment(process.env)

// Whatever is made from here on, by Chromium and by every library too, is its owner's only (CHECKLIST 104).
if (process.platform !== 'win32') process.umask(0o077)
