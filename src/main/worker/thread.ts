// Starts the worker as a thread of this process: it loads like the rest of the app, from a package too, and is handed keys in
// memory. Its memory is bounded; what asks for more ends the thread and nothing else.
import { Worker } from 'node:worker_threads'
import type { WorkerPort } from './client'

/** `entry` is the built src/main/worker/entry.ts. */
export const startThread = (entry: URL, memoryMib = 1024): WorkerPort =>
  new Worker(entry, { name: 'countersign', resourceLimits: { maxOldGenerationSizeMb: memoryMib } })
