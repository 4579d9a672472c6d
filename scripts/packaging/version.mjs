// The version of a package, as each packaging system writes it. Pure.

const mark = '-rehearsal'

/** The version of a rehearsal: below that of the release it rehearses, and recognisable in **About Countersign** (src/main/app/app-calls.ts). */
export const rehearsalVersion = (/** @type {string} */ version) => version + mark

/**
 * A version as Debian and RPM order it: both count what follows a tilde as older than the version before it, as npm does after a hyphen. A
 * hyphen would begin the number of the packaging.
 */
export const packageVersion = (/** @type {string} */ version) => version.replace('-', '~').replaceAll('-', '.')
