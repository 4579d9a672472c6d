// Tests write thousands of small files and wait until each of them is on the disk. In memory that costs nothing.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const sharedMemory = '/dev/shm'
const neededBytes = 2 * 2 ** 30

/**
 * Runs `work` with an environment in which temporary files lie in memory, where the system has a folder for that with at
 * least 2 GiB free; elsewhere with `env` as it is. The files are removed afterwards.
 * @template T
 * @param {NodeJS.ProcessEnv} env
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withFilesInMemory(env, work) {
  if (!hasRoom()) return work(env)
  // A short name: paths of sockets end after 107 bytes.
  const folder = fs.mkdtempSync(path.join(sharedMemory, 'cs-'))
  try {
    return await work({ ...env, TMPDIR: folder })
  } finally {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

function hasRoom() {
  try {
    fs.accessSync(sharedMemory, fs.constants.W_OK)
    const { bavail, bsize } = fs.statfsSync(sharedMemory)
    return Math.min(bavail * bsize, os.freemem()) >= neededBytes
  } catch {
    return false
  }
}
