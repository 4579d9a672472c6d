// Options of the measuring and torture commands, such as `--minutes 5`.

/**
 * @param {string} name without its dashes
 * @param {string} fallback
 * @returns {string} the value after `--name`, or the fallback
 */
export function readOption(name, fallback) {
  const at = process.argv.indexOf(`--${name}`)
  return (at < 0 ? undefined : process.argv[at + 1]) ?? fallback
}
