// What the setup and the checks print: one short line per step, with its time. A step with nothing to do prints nothing.

/** An expected stop: only the message is printed, no stack. */
export class Stop extends Error {}

export function seconds(sinceMs) {
  return `${((Date.now() - sinceMs) / 1000).toFixed(1)} s`
}

/** @type {NodeJS.WritableStream} */
let stream = process.stdout

/** Where all output goes from now on, if standard output is needed for something else. */
export function sayOn(other) {
  stream = other
}

export function say(line) {
  stream.write(`${line}\n`)
}

/**
 * Runs one slow step: prints what starts, every 15 s that it is still running, and how long it took.
 * @template T
 * @param {string} what such as "installing dependencies"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  const startedAt = Date.now()
  say(`· ${what} …`)
  const ticking = setInterval(() => say(`  still ${what} (${seconds(startedAt)})`), 15_000)
  try {
    const result = await work()
    say(`  ${what}: done in ${seconds(startedAt)}`)
    return result
  } finally {
    clearInterval(ticking)
  }
}

/**
 * The outermost frame of a script: an expected stop prints its message, anything else its stack; both exit with 1.
 * @param {() => Promise<number | void>} main answers the exit code
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    process.exitCode = 1
    console.error(error instanceof Stop ? `\n${error.message}` : error)
  }
}
