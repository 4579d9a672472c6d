// Jobs that a worker must survive.
import type { JobContext } from '../../src/main/worker/job'
import { serveParent } from '../../src/main/worker/serve-parent'

export const testJobs = {
  count: async ({ to }: { readonly to: number }, context: JobContext) => {
    for (let done = 0; done < to; done++) {
      context.report({ done, total: to })
      await context.rest()
    }
    return to
  },
  bytes: ({ length }: { readonly length: number }) => ({ content: new Uint8Array(length).fill(7) }),
  throw: ({ code }: { readonly code: string }): null => {
    throw Object.assign(new Error('thrown on request'), { code })
  },
  'use-all-memory': () => {
    const kept: number[][] = []
    for (;;) kept.push(new Array<number>(1_000_000).fill(kept.length))
  },
  die: () => {
    process.exit(3)
  },
  block: ({ ms }: { readonly ms: number }) => {
    for (const until = performance.now() + ms; performance.now() < until;);
    return ms
  }
}

serveParent(testJobs)
