// What the commands that measure and torture are told: `--minutes 5`.

/**
 * @param {string} name without its dashes
 * @param {string} fallback
 * @returns {string} what follows `--name`, or the fallback
 */
export function readOption(name, fallback) {
  const at = process.argv.indexOf(`--${name}`)
  return (at < 0 ? undefined : process.argv[at + 1]) ?? fallback
}
