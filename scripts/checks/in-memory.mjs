// Tests write thousands of small files and wait until each of them is on the disk. In memory that costs nothing.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const sharedMemory = '/dev/shm'
const neededBytes = 2 * 2 ** 30

/**
 * Runs `work` with an environment whose temporary files are kept in memory, if the system has a folder for that with at least
 * 2 GiB free from which programs can be started; otherwise with `env` as it is. Removes the files afterwards.
 * @template T
 * @param {NodeJS.ProcessEnv} env
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withFilesInMemory(env, work) {
  const folder = makeFolder()
  if (folder === null) return work(env)
  try {
    return await work({ ...env, TMPDIR: folder })
  } finally {
    remove(folder)
  }
}

function makeFolder() {
  if (!hasRoom()) return null
  // The name is short because socket paths are limited to 107 bytes.
  const folder = fs.mkdtempSync(path.join(sharedMemory, 'cs-'))
  if (canStartFrom(folder)) return folder
  remove(folder)
  return null
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

/** Containers often mount it without the right to start programs, which tests put there. */
function canStartFrom(folder) {
  const program = path.join(folder, 'program')
  try {
    fs.writeFileSync(program, '#!/bin/sh\n', { mode: 0o755 })
    execFileSync(program, { stdio: 'ignore' })
    fs.rmSync(program)
    return true
  } catch {
    return false
  }
}

function remove(folder) {
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}
