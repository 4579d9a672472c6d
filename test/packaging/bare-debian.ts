// A bare Debian, as debootstrap leaves it, for tests that install something. Each test gets a fresh copy in a folder, in which programs run
// with their own mounts and processes, as root or as an ordinary user. scripts/packaging/namespaces.mjs says whether that is
// possible here.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { readlinkSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { namespaces } from '../../scripts/packaging/namespaces.mjs'
import { runtimeDir } from '../../scripts/setup/project.mjs'

/** The oldest Debian that the packages support. */
const suite = 'bookworm'
const cache = join(runtimeDir, 'bare-debian')
const archives = join(cache, 'archives')
export const user = { name: 'tester', id: 1000, home: '/home/tester' }

/** Not chroot: the kernel refuses user namespaces there, and Chromium's sandbox needs them. $1: the folder, $2: apt's downloads. */
const enter = `set -e
root=$1 archives=$2; shift 2
mount --bind "$root" "$root"
cd "$root"
mount -t proc proc proc
mount --rbind /dev dev
mount -t tmpfs tmpfs run
mount -t tmpfs tmpfs tmp
[ -d "$archives" ] && mount --bind "$archives" var/cache/apt/archives
mkdir -p run/user/${String(user.id)}
chown ${String(user.id)} run/user/${String(user.id)}
chmod 700 run/user/${String(user.id)}
pivot_root . .
umount -l .
cd /
[ -z "$COUNTERSIGN_REFUSES_NAMESPACES" ] || echo 0 >/proc/sys/user/max_user_namespaces
exec "$@"`

const asUser = [
  ...['setpriv', `--reuid=${String(user.id)}`, `--regid=${String(user.id)}`, '--clear-groups', '--reset-env', 'env'],
  ...[`HOME=${user.home}`, `XDG_RUNTIME_DIR=/run/user/${String(user.id)}`, 'LANG=C.UTF-8', 'LC_ALL=C.UTF-8']
]

/** A display, a message bus and an unlocked keychain around the program, until it ends. */
const session = `cd
Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp -noreset 3>"$XDG_RUNTIME_DIR/display" 2>/dev/null &
while ! [ -s "$XDG_RUNTIME_DIR/display" ]; do sleep 0.1; done
export DISPLAY=:$(cat "$XDG_RUNTIME_DIR/display")
exec dbus-run-session -- sh -c 'printf secret | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
exec "$@"' session "$@"`

export interface BareDebian {
  readonly root: string
  /** A path in it, as this computer sees it. */
  readonly path: (inside: string) => string
  /** Runs a program to its end and returns what it prints. */
  readonly run: (command: readonly string[], options?: RunOptions) => string
  /** Starts a program in a desktop of the ordinary user. `refusesNamespaces`: the kernel refuses further ones there. */
  readonly startInDesktop: (command: readonly string[], refusesNamespaces?: boolean) => Promise<ChildProcess>
  readonly close: () => void
}

interface RunOptions {
  readonly as?: 'root' | 'user'
  readonly env?: Readonly<Record<string, string>>
}

/** A fresh one. The first time, debootstrap fetches it. */
export function openBareDebian(): BareDebian {
  const root = mkdtempSync(join(tmpdir(), 'countersign-debian-'))
  execFileSync('tar', ['-xpf', bring(), '-C', root])
  // Users and apt's own user pass through it.
  chmodSync(root, 0o755)
  copyFileSync('/etc/resolv.conf', join(root, 'etc', 'resolv.conf'))
  const started: ChildProcess[] = []
  const inside = (command: readonly string[]) => ['sh', '-c', enter, 'enter', root, archives, ...command]
  const run: BareDebian['run'] = (command, { as = 'root', env = {} } = {}) => {
    const given = Object.entries(env).map(([name, value]) => `${name}=${value}`)
    const wanted = as === 'root' ? ['env', ...given, ...command] : [...asUser, ...given, ...command]
    return execFileSync('unshare', [...namespaces, ...inside(wanted)], { encoding: 'utf8', maxBuffer: 1 << 26 })
  }
  run(['useradd', '--create-home', '--uid', String(user.id), user.name])
  return {
    root,
    path: (inside) => join(root, inside),
    run,
    async startInDesktop(command, refusesNamespaces = false) {
      const wanted = inside([...asUser, 'sh', '-c', session, 'session', ...command])
      if (!refusesNamespaces) {
        const child = spawn('unshare', [...namespaces, ...wanted], { stdio: 'ignore' })
        started.push(child)
        return child
      }
      // The limit belongs to a user namespace, so the program gets one of its own, with the same users.
      const waits = 'read go; exec unshare "$@"'
      const child = spawn('unshare', ['--user', 'sh', '-c', waits, 'waits', ...namespaces, ...wanted], {
        env: { ...process.env, COUNTERSIGN_REFUSES_NAMESPACES: '1' },
        stdio: ['pipe', 'ignore', 'ignore']
      })
      started.push(child)
      const of = (name: string) => `/proc/${String(child.pid)}/${name}`
      while (readlinkSync(of('ns/user')) === readlinkSync('/proc/self/ns/user'))
        await new Promise((resolve) => setTimeout(resolve, 20))
      for (const name of ['uid_map', 'gid_map']) writeFileSync(of(name), '0 0 65536')
      child.stdin.end('go\n')
      return child
    },
    close: () => {
      for (const child of started) child.kill('SIGKILL')
      rmSync(root, { recursive: true, force: true })
    }
  }
}

function bring(): string {
  const packed = join(cache, `${suite}.tar`)
  mkdirSync(join(archives, 'partial'), { recursive: true })
  if (existsSync(packed)) return packed
  const folder = mkdtempSync(join(tmpdir(), 'countersign-debootstrap-'))
  try {
    execFileSync('debootstrap', ['--variant=minbase', suite, folder], { stdio: ['ignore', 'ignore', 'inherit'] })
    execFileSync('tar', ['-cf', `${packed}.next`, '-C', folder, '.'])
    renameSync(`${packed}.next`, packed)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return packed
}

export interface Process {
  readonly pid: number
  readonly command: string
  /** Field of /proc/PID/status. */
  readonly status: (field: string) => string
  /** The user namespace it is in. */
  readonly users: string
}

/** The processes below `parent`. One that ends meanwhile is left out. */
export function processesBelow(parent: number): readonly Process[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const status = readFileSync(`/proc/${name}/status`, 'utf8')
        const field = (wanted: string) => new RegExp(`^${wanted}:\\s*(.*)$`, 'm').exec(status)?.[1] ?? ''
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
        return [{ pid: Number(name), command, status: field, users: readlinkSync(`/proc/${name}/ns/user`) }]
      } catch {
        return []
      }
    })
  const below = new Set([parent])
  for (let size = 0; size !== below.size;) {
    size = below.size
    for (const { pid, status } of all) if (below.has(Number(status('PPid')))) below.add(pid)
  }
  return all.filter(({ pid }) => below.has(pid) && pid !== parent)
}
