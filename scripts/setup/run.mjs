// Runs other programs: their output is kept and shown only if they fail; optionally with a time limit.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { inProject, isWindows, root } from './project.mjs'
import { Stop } from './progress.mjs'

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, live?: boolean, limitMs?: number, shell?: boolean,
 *   shouldStop?: () => boolean, onOutput?: (text: string) => void}} [options]
 *   live: its output goes to the terminal; shouldStop is asked every second and ends it when true.
 * @returns {Promise<{code: number, output: string}>} code 127 when it could not be started, 124 when it was stopped
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: options.env ?? process.env,
      shell: options.shell ?? false,
      stdio: options.live ? 'inherit' : ['ignore', 'pipe', 'pipe']
    })
    let output = ''
    const keep = (chunk) => {
      output += chunk
      options.onOutput?.(String(chunk))
    }
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    const startedAt = Date.now()
    let stopped = false
    const watch = setInterval(() => {
      const isLate = options.limitMs !== undefined && Date.now() - startedAt > options.limitMs
      if (!isLate && !options.shouldStop?.()) return
      stopped = true
      child.kill('SIGKILL')
    }, 1000)
    const end = (code, text = '') => {
      clearInterval(watch)
      resolve({ code, output: output + text })
    }
    child.on('error', (error) => end(127, String(error.message)))
    child.on('close', (code, signal) => end(stopped ? 124 : (code ?? 1), signal ? `\n(ended by ${signal})` : ''))
  })
}

/** Like `run`, but a failure stops the setup with the last lines of the output. */
export async function mustRun(command, args, options = {}) {
  const { code, output } = await run(command, args, options)
  if (code !== 0) {
    const tail = output.trimEnd().split('\n').slice(-40).join('\n')
    throw new Stop(`${command} ${args.join(' ')}\nfailed with exit code ${code}.\n${tail}`)
  }
  return output
}

/** Runs npm. Under `npm start` the outer npm's variables would give the inner one the wrong project root. */
export function runNpm(args, options = {}) {
  return mustRun(npm, args, { ...options, env: npmEnvironment(options.env), shell: isWindows })
}

/** Like `runNpm`, for what npm answers with another code than 0. */
export function askNpm(args) {
  return run(npm, args, { env: npmEnvironment(), shell: isWindows })
}

const npm = isWindows ? 'npm.cmd' : 'npm'

function npmEnvironment(more = {}) {
  const env = { ...process.env, ...more }
  for (const name of Object.keys(env)) {
    if (/^npm_(package|lifecycle|command|execpath|node_execpath|config_local_prefix|config_prefix)/i.test(name)) {
      delete env[name]
    }
  }
  // Not the Node inside node_modules: npm may be about to delete it.
  const bin = inProject('node_modules', '.bin')
  const pathName = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  const folders = (env[pathName] ?? '').split(path.delimiter).filter((folder) => path.resolve(folder) !== bin)
  env[pathName] = folders.join(path.delimiter)
  return env
}

/** True when a program of that name is on the PATH. */
export function hasCommand(name) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).concat(['/usr/sbin', '/sbin'])
  return folders.some((folder) => fs.existsSync(path.join(folder, name)))
}
