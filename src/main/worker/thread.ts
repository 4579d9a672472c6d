// Runs the worker as a thread of this process: it loads like the rest of the app, also from a package, and gets keys in memory. Its memory
// is limited. A job that exceeds the limit ends the thread only.
import { Worker } from 'node:worker_threads'
import type { WorkerPort } from './client'

/** `entry` is the built src/main/worker/entry.ts. */
export const startThread = (entry: URL, memoryMib = 1024): WorkerPort =>
  new Worker(entry, { name: 'countersign', resourceLimits: { maxOldGenerationSizeMb: memoryMib } })
