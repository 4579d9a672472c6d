// Imported first, for what it does: nothing that is loaded after it meets a variable that weakens it.
import { cleanEnvironment } from './variables'

/** The names that were taken out. */
export const removedVariables = cleanEnvironment(process.env)
