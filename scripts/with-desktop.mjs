// Runs a command in its own desktop: a display (Xvfb), a message bus, an unlocked keychain (gnome-keyring), and a private, empty home.
// Journeys and the demo never touch the user's own desktop, keychain or home. On macOS and Windows the command simply runs.
// By hand: node scripts/with-desktop.mjs COMMAND ARGUMENT…
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { runMain, Stop } from './setup/progress.mjs'
import { isLinux, root } from './setup/project.mjs'

// The keyring's password comes from standard input; the loop waits until the Secret Service is on the bus. The bus and everything on it
// exist as long as standard input is open.
const session = `
printf %s "$COUNTERSIGN_KEYRING_PASSWORD" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
unset COUNTERSIGN_KEYRING_PASSWORD
for attempt in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25; do
  dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \\
    string:org.freedesktop.secrets 2>/dev/null | grep -q 'boolean true' && break
  sleep 0.2
done
echo "$DBUS_SESSION_BUS_ADDRESS"
exec cat >/dev/null`

/**
 * @typedef {{env: NodeJS.ProcessEnv, close: () => void}} Desktop
 *   env: what a program needs to be in it, in place of the environment that it was opened with.
 */

/**
 * Opens a desktop, which exists until `close` or until this process ends.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Desktop>}
 */
export async function openDesktop(env = process.env) {
  if (!isLinux) return { env, close: () => undefined }
  const home = makePrivateHome(env.TMPDIR ?? os.tmpdir())
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe']
  })
  let bus
  const close = () => {
    bus?.stdin.end()
    screen.kill()
    fs.rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
  try {
    const inside = {
      ...withoutDesktop(env),
      HOME: home,
      XDG_RUNTIME_DIR: path.join(home, 'run'),
      DISPLAY: `:${await displayOf(screen)}`,
      COUNTERSIGN_DESKTOP: 'private'
    }
    bus = spawn('dbus-run-session', ['--', 'sh', '-c', session], {
      env: { ...inside, COUNTERSIGN_KEYRING_PASSWORD: randomBytes(16).toString('hex') },
      stdio: ['pipe', 'pipe', 'ignore']
    })
    return { env: { ...inside, DBUS_SESSION_BUS_ADDRESS: await busOf(bus) }, close }
  } catch (error) {
    close()
    throw error
  }
}

/**
 * Runs a command to its end in its own desktop, with its output on the terminal.
 * @param {string} command
 * @param {string[]} args
 * @param {{env?: NodeJS.ProcessEnv, isAside?: boolean}} [options] isAside: all its output goes to standard error
 * @returns {Promise<number>} its exit code
 */
export async function runWithDesktop(command, args, { env, isAside = false } = {}) {
  const desktop = await openDesktop(env)
  try {
    const output = isAside ? process.stderr : 'inherit'
    return await waitFor(spawn(command, args, { cwd: root, env: desktop.env, stdio: ['inherit', output, 'inherit'] }))
  } finally {
    desktop.close()
  }
}

/**
 * Runs a command that distributes its work over `count` desktops. COUNTERSIGN_DESKTOPS is a JSON array with each one's environment.
 * @param {number} count
 * @param {string} command
 * @param {string[]} args
 * @param {{env?: NodeJS.ProcessEnv}} [options]
 * @returns {Promise<number>} its exit code
 */
export async function runWithDesktops(count, command, args, { env = process.env } = {}) {
  const desktops = []
  try {
    for (let opened = 0; opened < count; opened++) desktops.push(await openDesktop(env))
    const changes = desktops.map((desktop) => {
      const names = ['HOME', 'XDG_RUNTIME_DIR', 'DISPLAY', 'DBUS_SESSION_BUS_ADDRESS', 'COUNTERSIGN_DESKTOP']
      return Object.fromEntries(names.map((name) => [name, desktop.env[name]]))
    })
    const inside = { ...withoutDesktop(env), COUNTERSIGN_DESKTOPS: JSON.stringify(changes) }
    return await waitFor(spawn(command, args, { cwd: root, env: inside, stdio: 'inherit' }))
  } finally {
    for (const desktop of desktops) desktop.close()
  }
}

function makePrivateHome(parent) {
  const home = fs.mkdtempSync(path.join(parent, 'countersign-home-'))
  fs.mkdirSync(path.join(home, 'run'), { mode: 0o700 })
  return home
}

function withoutDesktop(env) {
  const isOfDesktop = (name) =>
    /^(XDG_|DBUS_|GNOME_|WAYLAND_|XAUTHORITY$|SSH_AUTH_SOCK$|ELECTRON_RUN_AS_NODE$)/.test(name)
  return Object.fromEntries(Object.entries(env).filter(([name]) => !isOfDesktop(name)))
}

function displayOf(screen) {
  return new Promise((resolve, reject) => {
    let said = ''
    screen.stdio[3]?.on('data', (chunk) => {
      said += chunk
      if (said.includes('\n')) resolve(said.trim())
    })
    screen.on('error', () => reject(new Stop('Xvfb is missing: run `npm test` once, or install the package xvfb.')))
    screen.on('exit', (code) => reject(new Stop(`Xvfb ended before it had a display (exit code ${code}).`)))
  })
}

function busOf(bus) {
  return new Promise((resolve, reject) => {
    let said = ''
    bus.stdout.on('data', (chunk) => {
      said += chunk
      if (said.includes('\n')) resolve(said.trim())
    })
    bus.on('error', () => reject(new Stop('dbus-run-session is missing: run `npm test` once, or install dbus.')))
    bus.on('exit', (code) => reject(new Stop(`The message bus ended before it was ready (exit code ${code}).`)))
  })
}

function waitFor(child) {
  const pass = (signal) => child.kill(signal)
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM'])
  for (const signal of signals) process.on(signal, pass)
  return new Promise((resolve) => {
    const end = (code) => {
      for (const signal of signals) process.off(signal, pass)
      resolve(code)
    }
    child.on('error', () => end(127))
    child.on('exit', (code) => end(code ?? 1))
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [command, ...args] = process.argv.slice(2)
  await runMain(() => {
    if (!command) throw new Stop('usage: node scripts/with-desktop.mjs COMMAND ARGUMENT…')
    return runWithDesktop(command, args)
  })
}
