// One contract for the real keychain and its fake: a missing entry is null, no reply is a rejection, a hanging call is given up, and
// storage that a restart erases is never written.
import { execFile, execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { messagesPlugin } from '../../scripts/messages/plugin.mjs'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { boundKeychain } from '../../src/main/protection/bounded-keychain'
import { createFakeKeychain, type KeychainMood } from './fake'
import { observations, type Observed } from './observe'

const projectDir = join(import.meta.dirname, '..', '..')
const outDir = join(projectDir, 'test-results', `keychain-${String(process.pid)}`)
const has = (command: string) => {
  try {
    execFileSync('sh', ['-c', `command -v ${command}`])
    return true
  } catch {
    return false
  }
}
const isRealHere = process.platform === 'linux' && ['dbus-run-session', 'gnome-keyring-daemon', 'keyctl'].every(has)

const expected: Record<string, unknown> = {
  everyday: {
    missing: null,
    deletedMissing: false,
    set: null,
    read: 'first',
    setAgain: null,
    readAgain: 'second',
    another: null,
    deleted: true,
    deletedTwice: false,
    gone: null
  },
  deletedElsewhere: { read: null, deleted: false },
  locked: { read: 'rejected: no-answer', missing: null, set: 'rejected: no-answer' },
  hanging: { read: 'rejected: timed-out', set: 'rejected: timed-out', isStuck: true },
  lasting: { isLasting: true }
}
const silent = Object.fromEntries(
  [
    'missing',
    'deletedMissing',
    'set',
    'read',
    'setAgain',
    'readAgain',
    'another',
    'deleted',
    'deletedTwice',
    'gone'
  ].map((step) => [step, 'rejected: no-answer'])
)

describe('the fake keychain', () => {
  const observe = (what: Observed, mood: KeychainMood = 'answering') => {
    const fake = createFakeKeychain(mood)
    onTestFinished(() => {
      fake.setMood('answering')
    })
    return observations[what](boundKeychain(fake, { first: 50, later: 5_000 }), {
      lock: () => {
        fake.setMood('locked')
      },
      deleteElsewhere: (account) => void fake.kept.delete(`Countersign/${account}`)
    })
  }

  it.each(['everyday', 'deletedElsewhere', 'locked', 'lasting'] as const)('%s', async (what) => {
    expect(await observe(what)).toEqual(expected[what])
  })
  it('hanging', async () => {
    expect(await observe('hanging', 'hanging')).toEqual(expected['hanging'])
  })
  it('silent', async () => {
    expect(await observe('everyday', 'silent')).toEqual(silent)
  })
})

describe.runIf(isRealHere)('the real keychain', () => {
  beforeAll(async () => {
    await build({
      configFile: false,
      plugins: [messagesPlugin()],
      root: projectDir,
      logLevel: 'error',
      build: {
        ssr: true,
        outDir,
        target: 'node22',
        rollupOptions: {
          input: {
            program: join(projectDir, 'test', 'keychain', 'real-program.ts')
          },
          output: { entryFileNames: '[name].js' }
        }
      }
    })
  }, 60_000)
  afterAll(() => {
    rmSync(outDir, { recursive: true, force: true })
  })

  const createHome = () => {
    const home = mkdtempSync(join(tmpdir(), 'keychain-'))
    mkdirSync(join(home, 'run'), { mode: 0o700 })
    onTestFinished(() => {
      rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    })
    return home
  }
  const program = [process.execPath, join(outDir, 'program.js')]
  /** Runs commands in order, each ending with what to observe; answers their JSON. */
  const run = async (commands: readonly (readonly string[])[], bus: string | null = null) => {
    const home = createHome()
    const env: NodeJS.ProcessEnv = { ...process.env, HOME: home, XDG_RUNTIME_DIR: join(home, 'run') }
    for (const name of ['DISPLAY', 'WAYLAND_DISPLAY', 'DBUS_SESSION_BUS_ADDRESS']) delete env[name]
    if (bus !== null) env['DBUS_SESSION_BUS_ADDRESS'] = bus
    const said: unknown[] = []
    for (const [command = '', ...args] of commands) {
      const out = await new Promise<string>((resolve, reject) => {
        execFile(command, args, { env, timeout: 25_000, killSignal: 'SIGKILL' }, (error, stdout, stderr) => {
          if (error === null) resolve(stdout)
          else reject(new Error(`${error.message}\n${stderr}`))
        })
      })
      said.push(
        ...out
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as unknown)
      )
    }
    return said
  }

  const withSecretService = `
    printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
    for attempt in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
      gdbus call --session -d org.freedesktop.DBus -o /org/freedesktop/DBus -m org.freedesktop.DBus.NameHasOwner \\
        org.freedesktop.secrets 2>/dev/null | grep -q true && break
      sleep 0.1
    done
    "$@"`
  const onDesktop = (what: string, ...before: string[]) => [
    ...before,
    'dbus-run-session',
    '--',
    'sh',
    '-c',
    withSecretService,
    'sh',
    ...program,
    what
  ]
  const inSession = (script: string) => ['keyctl', 'session', '-', 'sh', '-c', script, 'sh', ...program]

  it.each(['everyday', 'deletedElsewhere', 'locked', 'lasting'])('%s', async (what) => {
    expect(await run([onDesktop(what)])).toEqual([expected[what]])
  })

  it('an everyday desktop, with a session keyring', async () => {
    expect(await run([onDesktop('everyday', 'keyctl', 'session', '-')])).toEqual([expected['everyday']])
  })

  it('reports that an in-memory collection does not last', async () => {
    expect(await run([onDesktop('inMemoryCollection')])).toEqual([{ isLasting: false }])
  })

  it('goes on with a service that was started again', async () => {
    expect(await run([onDesktop('restarted')])).toEqual([{ before: 'a key', after: 'a key' }])
  })

  it('no bus at all: not available', async () => {
    expect(await run([[...program, 'everyday']])).toEqual([silent])
  })

  it('no bus, but a session keyring, which would last only until the restart: not available', async () => {
    expect(await run([inSession('"$@" everyday')])).toEqual([silent])
  })

  it('a bus that does not respond is given up, and the process can exit', async () => {
    const path = join(createHome(), 'bus')
    const server = createServer(() => undefined).listen(path)
    onTestFinished(() => {
      server.close()
    })
    expect(await run([[...program, 'hanging']], `unix:path=${path}`)).toEqual([expected['hanging']])
  })

  it.each([
    ['the same login', [inSession('"$@" leaveInMemory && "$@" findInMemory')]],
    ['a later login', [inSession('"$@" leaveInMemory'), inSession('"$@" findInMemory')]],
    ['no login', [inSession('"$@" leaveInMemory'), [...program, 'findInMemory']]]
  ])('finds what an earlier version left in the kernel keyring, in %s', async (_login, commands) => {
    const [, found] = await run([...commands, inSession('"$@" clearMemory')])
    expect(found).toEqual({
      listed: ['one/panel/key', 'one/panel/trust/default/7'],
      read: ['a key', 'a token', null],
      deleted: true,
      after: null,
      other: 'not ours'
    })
  })
})
