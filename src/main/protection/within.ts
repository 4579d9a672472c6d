// Adds a time limit to a promise, so that a keychain that hangs does not block the caller.

/** The result of `work`. Rejects if it takes longer than `ms`; the work itself continues. */
export function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error('there was no answer in time'))
    }, ms)
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer)
    })
  })
}
