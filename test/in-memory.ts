// Where tests make folders whose stores are synced at every step: in memory if possible, since what has reached the disk does not
// matter to them. `npm test` keeps all temporary files in memory already (scripts/checks/in-memory.mjs).
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'

const sharedMemory = '/dev/shm'

/** The folder to make others in. */
export const inMemory = !tmpdir().startsWith(sharedMemory) && existsSync(sharedMemory) ? sharedMemory : tmpdir()
