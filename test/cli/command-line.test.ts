// The command line as users run it: real processes on a real vault. Secrets are passed through descriptors or a terminal, and the tests
// check that they appear nowhere else. The shape of the JSON is what docs/command-line.md promises.
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createTotp } from '../../src/main/otp/totp'
import { createLockFile } from '../../src/main/authenticator/storage/lock-file'
import { addEntry, rfcKey, rfcSecret } from '../authenticator/open-vault'
import {
  createPassphraseFolder,
  createSlotFolder,
  passphrase,
  prepareCommandLine,
  runCommandLine,
  startCommandLine,
  typeCommandLine,
  type RunOptions,
  type VaultFolder
} from './command-line'

const built = prepareCommandLine()

const run = (args: readonly string[], options?: RunOptions) => runCommandLine(built.program, args, options)
/** Like `run`, with the passphrase on descriptor 3. */
const runIn = ({ dataDir }: VaultFolder, args: readonly string[], options: RunOptions = {}) =>
  run([...args, '--passphrase-fd', '3'], {
    dataDir,
    ...options,
    descriptors: [`${passphrase}\n`, ...(options.descriptors ?? [])]
  })

const linkOf = (issuer: string, more = '') => `otpauth://totp/${issuer}:robin?secret=${rfcKey}&issuer=${issuer}${more}`

function createFilesFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'command-line-files-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true })
  })
  return folder
}

const hasScript = process.platform === 'linux' && existsSync('/usr/bin/script')

describe('a locked vault', () => {
  it('stays closed if there is no terminal to ask at', async () => {
    const folder = await createPassphraseFolder()
    await folder.open()
    const ran = await run(['list'], { dataDir: folder.dataDir })
    expect(ran).toMatchObject({ exit: 5, out: '' })
    expect(ran.err).toContain('--passphrase-fd')
    const asJson = await run(['list', '--json'], { dataDir: folder.dataDir })
    expect(asJson.json).toEqual({ version: 1, error: { code: 'locked' } })
  })

  it('does not open with another passphrase, which is not repeated', async () => {
    const folder = await createPassphraseFolder()
    await folder.open()
    const ran = await run(['list', '--json', '--passphrase-fd', '3'], {
      dataDir: folder.dataDir,
      descriptors: ['granite lantern over the bridge\n']
    })
    expect(ran.exit).toBe(5)
    expect(ran.json).toEqual({ version: 1, error: { code: 'wrong-passphrase' } })
    expect(ran.out + ran.err).not.toContain('granite')
  })

  it('in the keychain opens with its passphrase if the keychain isn’t responding, and while the app is locked', async () => {
    const folder = await createSlotFolder()
    addEntry((await folder.open()).handlers)
    expect((await run(['list'], { dataDir: folder.dataDir })).exit).toBe(5)
    expect((await runIn(folder, ['list'])).out).toContain('GitHub')
    const lock = createLockFile(join(folder.dataDir, 'authenticator'))
    lock.save({ isLocked: true })
    expect((await run(['code', 'github'], { dataDir: folder.dataDir })).exit).toBe(5)
    expect((await runIn(folder, ['code', 'github'])).out).toMatch(/^\d{6}\n$/)
    expect(lock.load().isLocked, 'the window stays locked').toBe(true)
  })

  it('is not created if there is none', async () => {
    const dataDir = join(tmpdir(), 'nobody-keeps-a-vault-here')
    const ran = await run(['add', '--json'], { input: linkOf('GitHub') })
    expect(ran.exit).toBe(6)
    expect(ran.json).toEqual({ version: 1, error: { code: 'no-vault' } })
    expect(existsSync(dataDir)).toBe(false)
  })
})

describe('add', () => {
  it('adds nothing from a setup key without names, and repeats nothing of it', async () => {
    const folder = await createSlotFolder()
    addEntry((await folder.open()).handlers)
    const ran = await runIn(folder, ['add', '--json'], { input: rfcKey.toLowerCase() })
    expect(ran.exit).toBe(1)
    expect(ran.json).toMatchObject({ added: [], refused: [{ reason: 'text', shown: '…' }] })
  })

  it('skips an account that is there, and adds one of the same name with another key', async () => {
    const folder = await createSlotFolder()
    addEntry((await folder.open()).handlers, { account: 'sam' })
    const link = (key: string) => `otpauth://totp/GitHub:sam?secret=${key}&issuer=GitHub`
    const input = `${link(rfcKey)}\n${link('JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP')}`
    const ran = await runIn(folder, ['add', '--json'], { input })
    expect(ran.json).toMatchObject({ added: [{ issuer: 'GitHub' }], duplicates: [{ issuer: 'GitHub' }] })
  })
})

describe('list and code', () => {
  it('show what the vault contains', async () => {
    const folder = await createPassphraseFolder()
    const vault = await folder.open()
    const github = addEntry(vault.handlers)
    addEntry(vault.handlers, { issuer: 'GitLab', digits: 8 })
    addEntry(vault.handlers, { issuer: 'VPN', account: 'sam', type: 'hotp' })

    expect((await runIn(folder, ['list'])).out).toBe(
      'GitHub\trobin\ttime-based, 6 digits, 30 s\n' +
        'GitLab\trobin\ttime-based, 8 digits, 30 s\n' +
        'VPN\tsam\tcounter-based, 6 digits\n'
    )
    const account = {
      id: github.id,
      issuer: 'GitHub',
      account: 'robin',
      type: 'totp',
      algorithm: 'SHA1',
      digits: 6,
      period: 30
    }
    const listed = await runIn(folder, ['list', 'github', '--json'])
    expect(listed.json).toEqual({
      version: 1,
      accounts: [{ ...account, needsPin: false, createdAt: github.createdAt }]
    })

    const code = await runIn(folder, ['code', 'GITHUB', '--json'])
    const { from, until, secondsLeft } = code.json as { from: number; until: number; secondsLeft: number }
    expect(code.json).toEqual({
      version: 1,
      account,
      code: createTotp(rfcSecret, from, { algorithm: 'SHA1', digits: 6, period: 30 }),
      from,
      until: from + 30_000,
      secondsLeft
    })
    expect(secondsLeft).toBeGreaterThanOrEqual(0)
    expect(secondsLeft).toBeLessThanOrEqual(30)
    expect(until).toBeGreaterThan(Date.now() - 30_000)
    const alone = await runIn(folder, ['code', github.id])
    expect(alone.out).toMatch(/^\d{6}\n$/)
    expect(alone.err).toBe('')
  })

  it('do not guess between several accounts, or if there is none', async () => {
    const folder = await createPassphraseFolder()
    const vault = await folder.open()
    const ids = ['GitHub', 'GitLab'].map((issuer) => addEntry(vault.handlers, { issuer }).id)
    const several = await runIn(folder, ['code', 'git'])
    expect(several).toMatchObject({ exit: 3, out: '' })
    for (const text of ['GitHub · robin', 'GitLab · robin', ...ids]) expect(several.err).toContain(text)
    const asJson = await runIn(folder, ['code', 'git', '--json'])
    expect(asJson.json).toMatchObject({ version: 1, error: { code: 'several-match', accounts: [{}, {}] } })
    expect(await runIn(folder, ['code', 'bank'])).toMatchObject({ exit: 4, out: '' })
    expect(await runIn(folder, ['list', 'bank'])).toMatchObject({ exit: 4, out: '' })
  })

  it('advance a counter only with --next, and give no code twice to parallel calls', async () => {
    const folder = await createPassphraseFolder()
    const vault = await folder.open()
    const { id } = addEntry(vault.handlers, { type: 'hotp' })
    expect(await runIn(folder, ['code', 'github'])).toMatchObject({ exit: 7, out: '' })
    expect((await runIn(folder, ['code', 'github', '--next'])).out).toBe('755224\n')
    const ran = await Promise.all([1, 2, 3].map(() => runIn(folder, ['code', 'github', '-n'])))
    // RFC 4226, Appendix D.
    expect(ran.map(({ out }) => out.trim()).sort()).toEqual(['287082', '359152', '969429'])
    expect(vault.handlers.codes.next({ id })).toMatchObject({ ok: true, value: { code: '338314' } })
    expect((await runIn(folder, ['code', 'github', '-n', '--json'])).json).toMatchObject({
      code: '254676',
      from: null,
      until: null,
      secondsLeft: null
    })
  })

  it('wait for the next code if little time is left', async () => {
    const folder = await createPassphraseFolder()
    addEntry((await folder.open()).handlers, { period: 2 })
    const startedAt = Date.now()
    const { json } = await runIn(folder, ['code', 'github', '--wait', '--json'])
    expect((json as { from: number }).from).toBeGreaterThan(startedAt)
    expect((json as { from: number }).from).toBeLessThanOrEqual(Date.now())
  })

  it('copy with the system’s clipboard command, through its standard input', async () => {
    const folder = await createPassphraseFolder()
    addEntry((await folder.open()).handlers)
    const files = createFilesFolder()
    const program = join(files, process.platform === 'darwin' ? 'pbcopy' : 'xclip')
    writeFileSync(program, `#!/bin/sh\nprintf '%s ' "$@" > '${files}/args'\ncat > '${files}/copied'\n`)
    chmodSync(program, 0o755)
    const env = { PATH: `${files}:${process.env['PATH'] ?? ''}` }
    const ran = await runIn(folder, ['code', 'github', '--copy'], { env })
    expect(ran).toMatchObject({ exit: 0, out: '' })
    expect(ran.err).toContain("can't clear the clipboard")
    const copied = readFileSync(join(files, 'copied'), 'utf8')
    expect(copied).toMatch(/^\d{6}$/)
    expect(readFileSync(join(files, 'args'), 'utf8')).not.toContain(copied)
    const none = await runIn(folder, ['code', 'github', '-c'], { env: { PATH: join(files, 'none') } })
    expect(none).toMatchObject({ exit: 1, out: '' })
  })
})

describe('add', () => {
  it('accepts links on standard input, skips known ones, and names what it refuses', async () => {
    const folder = await createPassphraseFolder()
    const vault = await folder.open()
    const input = [linkOf('GitHub'), linkOf('GitLab'), 'otpauth://totp/Bad:robin?secret=JBSWY3DPEHPK3PX1'].join('\n')
    const first = await runIn(folder, ['add', '-', '--json'], { input })
    expect(first.exit).toBe(1)
    expect(first.json).toMatchObject({
      version: 1,
      added: [{ issuer: 'GitHub', account: 'robin' }, { issuer: 'GitLab' }],
      duplicates: [],
      refused: [{ reason: 'not-base32' }]
    })
    expect(first.out + first.err).not.toMatch(/JBSWY3DP|GEZDGNBV/)
    // An app that has the vault open sees them immediately.
    expect(vault.handlers.entries.list()).toMatchObject({ value: [{ issuer: 'GitHub' }, { issuer: 'GitLab' }] })
    const again = await runIn(folder, ['add'], { input: linkOf('GitHub') })
    expect(again).toMatchObject({ exit: 0, out: '' })
    expect(again.err).toContain('already in the vault')
    expect((await runIn(folder, ['add'], { input: '' })).exit).toBe(2)
  })

  it('refuses a link as an argument without repeating it, and does not open a vault for it', async () => {
    const folder = await createPassphraseFolder()
    const vault = await folder.open()
    for (const args of [
      ['add', linkOf('GitHub')],
      ['add', rfcKey, '--json'],
      ['code', linkOf('GitHub')]
    ]) {
      const ran = await runIn(folder, args)
      expect(ran.exit).toBe(2)
      expect(ran.out + ran.err).not.toContain(rfcKey)
      expect(ran.err).toContain('history')
    }
    expect(vault.handlers.entries.list()).toEqual({ ok: true, value: [] })
  })

  it.runIf(process.platform === 'linux')('keeps secrets out of the process list while it runs', async () => {
    const folder = await createPassphraseFolder()
    const child = startCommandLine(built.program, ['add', '-', '--passphrase-fd', '3'], {
      dataDir: folder.dataDir,
      descriptors: [`${passphrase}\n`]
    })
    const ended = new Promise((resolve) => child.on('close', resolve))
    child.stdin?.write(linkOf('GitHub'))
    const processFile = (name: string) => readFileSync(`/proc/${String(child.pid)}/${name}`, 'utf8')
    await expect.poll(() => processFile('cmdline')).toContain('cli.js')
    for (const secret of [rfcKey, passphrase]) {
      expect(processFile('cmdline')).not.toContain(secret)
      expect(processFile('environ')).not.toContain(secret)
    }
    child.stdin?.end()
    await ended
  })
})

describe('a file to import', () => {
  it('is read in its own process, which receives only the file and its password', async () => {
    const bytes = Buffer.from(`${linkOf('Site')}\n`).toString('base64')
    // Needs no vault, no keychain and no passphrase.
    const ran = await run(['read-export'], { input: JSON.stringify({ bytes }) })
    expect(ran).toMatchObject({ exit: 0, err: '' })
    expect(ran.json).toMatchObject({ read: { entries: [{ issuer: 'Site', name: 'robin' }], refused: [] } })
    const none = await run(['read-export'], { input: JSON.stringify({ bytes: '' }) })
    expect(none.json).toMatchObject({ refusal: expect.any(String) as string })
  })
})

describe('export and import', () => {
  it('transfer the vault into another one, and back again', async () => {
    const folder = await createPassphraseFolder()
    const vault = await folder.open()
    addEntry(vault.handlers)
    addEntry(vault.handlers, { issuer: 'VPN', type: 'hotp', counter: 7, setupKey: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' })
    const path = join(createFilesFolder(), 'vault.json')
    const password = 'seven lamps on the pier'
    const exported = await runIn(folder, ['export', '-o', path, '--password-fd', '4', '--json'], {
      descriptors: [`${password}\n`]
    })
    expect(exported.json).toEqual({
      version: 1,
      path,
      format: 'countersign',
      isEncrypted: true,
      written: 2,
      left: []
    })
    expect(statSync(path).mode & 0o777).toBe(0o600)
    const bytes = readFileSync(path)
    expect(bytes.includes(rfcKey)).toBe(false)
    const again = await runIn(folder, ['export', '-o', path, '--password-fd', '4'], { descriptors: [password] })
    expect(again.exit).toBe(8)
    expect(readFileSync(path).equals(bytes)).toBe(true)

    const other = await createPassphraseFolder()
    const there = await other.open()
    addEntry(there.handlers)
    expect(await runIn(other, ['import', path])).toMatchObject({ exit: 8, out: '' })
    const wrong = await runIn(other, ['import', path, '--password-fd', '4', '--json'], { descriptors: ['six lamps'] })
    expect(wrong).toMatchObject({ exit: 8, json: { error: { code: 'file-not-read', reason: 'wrong-password' } } })
    const dry = await runIn(other, ['import', path, '--password-stdin', '--json'], { input: `${password}\n` })
    expect(dry.json).toEqual({
      version: 1,
      format: 'countersign',
      accounts: [
        { issuer: 'GitHub', account: 'robin', type: 'totp', state: 'duplicate', fields: [] },
        { issuer: 'VPN', account: 'robin', type: 'hotp', state: 'new', fields: [] }
      ],
      refused: [],
      isApplied: false,
      added: 0,
      importId: null
    })
    expect(there.handlers.entries.list()).toMatchObject({ value: { length: 1 } })
    const applied = await runIn(other, ['import', path, '--password-fd', '4', '--apply'], { descriptors: [password] })
    expect(applied.out).toContain('Countersign: 2 accounts')
    expect(there.handlers.entries.list()).toMatchObject({ value: [{ issuer: 'GitHub' }, { issuer: 'VPN' }] })
    const undo = /import --undo (\S+)/.exec(applied.err)?.[1] ?? ''
    expect((await runIn(other, ['import', '--undo', undo, '--json'])).json).toEqual({
      version: 1,
      removed: 1,
      restored: 0
    })
    expect(there.handlers.entries.list()).toMatchObject({ value: { length: 1 } })
    expect((await runIn(other, ['import', '--undo', undo])).exit).toBe(4)

    // Of an archive, the part that the password opens is imported. Without the password, that part is refused by name.
    const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false })
    const add = (name: string, content: string, key?: string) =>
      writer.add(name, new Uint8ArrayReader(Buffer.from(content)), key === undefined ? {} : { password: key })
    await add('safe.txt', `otpauth://totp/Safe:ann?secret=${rfcKey}&issuer=Safe`, password)
    await add('list.txt', 'otpauth://totp/Shop:ann?secret=JBSWY3DPEHPK3PXP&issuer=Shop')
    const archive = join(createFilesFolder(), 'both.zip')
    writeFileSync(archive, await writer.close())
    const shop = { issuer: 'Shop', account: 'ann' }
    const part = await runIn(other, ['import', archive, '--json'])
    expect(part.json).toMatchObject({ accounts: [shop], refused: [{ account: 'safe.txt', reason: 'needs-password' }] })
    const whole = await runIn(other, ['import', archive, '--json', '--password-fd', '4'], { descriptors: [password] })
    expect(whole.json).toMatchObject({ accounts: [{ issuer: 'Safe' }, shop], refused: [] })
  })

  it('treat no byte order mark as part of a passphrase or password, on any descriptor', async () => {
    const folder = await createPassphraseFolder()
    addEntry((await folder.open()).handlers)
    // A line as PowerShell and Notepad write it: with a byte order mark, a carriage return, or entirely in UTF-16.
    const utf16 = (text: string) => Buffer.from(`\ufeff${text}\r\n`, 'utf16le')
    const given = [`\ufeff${passphrase}\r\n`, `${passphrase}\r`, utf16(passphrase), utf16(passphrase).swap16()]
    const path = join(createFilesFolder(), 'vault.json')
    const password = 'seven lamps on the pier'
    const out = ['export', '-o', path, '--password-fd', '4', '--passphrase-fd', '3']
    const [first = ''] = given
    const written = await run(out, { dataDir: folder.dataDir, descriptors: [first, `\ufeff${password}\r\n`] })
    expect(written.exit).toBe(0)
    for (const passphraseBytes of given.slice(1)) {
      const read = await run(['import', path, '--password-stdin', '--passphrase-fd', '3'], {
        dataDir: folder.dataDir,
        descriptors: [passphraseBytes],
        input: password
      })
      expect(read).toMatchObject({ exit: 0 })
    }
    const added = await runIn(folder, ['add', '-'], { input: utf16(linkOf('GitLab')) })
    expect(added).toMatchObject({ exit: 0, out: expect.stringContaining('GitLab') as string })
  })

  it('write an unencrypted file only on request', async () => {
    const folder = await createPassphraseFolder()
    addEntry((await folder.open()).handlers)
    const files = createFilesFolder()
    const path = join(files, 'links.txt')
    expect((await runIn(folder, ['export', '-o', path])).exit).toBe(2)
    expect((await runIn(folder, ['export', '-o', path, '--format', 'otpauth'])).exit).toBe(2)
    expect(existsSync(path)).toBe(false)
    const plain = await runIn(folder, ['export', '-o', path, '--format', 'otpauth', '--plain'])
    expect(plain).toMatchObject({ exit: 0 })
    expect(plain.err).toContain("isn't encrypted")
    expect(readFileSync(path, 'utf8')).toContain(rfcKey)
    const nowhere = await runIn(folder, ['export', '-o', join(files, 'no', 'such', 'folder'), '--plain'])
    expect(nowhere.exit).toBe(8)
  })

  it('print nothing that a terminal would interpret', async () => {
    const folder = await createPassphraseFolder()
    await folder.open()
    const path = join(createFilesFolder(), 'hostile.json')
    const name = '\u001b]0;owned\u0007\u009b31m\u202e'
    const entry = (uuid: string, secret: string) => ({
      type: 'totp',
      uuid,
      name: `${uuid}${name}`,
      issuer: name,
      note: '',
      info: { secret, algo: 'SHA1', digits: 6, period: 30 }
    })
    const db = { version: 3, entries: [entry('a', rfcKey), entry('b', 'no key!')], groups: [] }
    writeFileSync(path, JSON.stringify({ version: 1, header: { slots: null, params: null }, db }))
    for (const args of [[], ['--json'], ['--apply']]) {
      const ran = await runIn(folder, ['import', path, ...args])
      expect(ran.exit).toBe(0)
      expect(ran.out + ran.err).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/)
    }
    expect((await run(['import', join(path, 'nothing')], { dataDir: folder.dataDir })).exit).toBe(8)
  })
})

describe.runIf(hasScript)('at a terminal', () => {
  it('asks for the passphrase without showing it, again if it is wrong, and says how long a code is valid', async () => {
    const folder = await createPassphraseFolder()
    addEntry((await folder.open()).handlers)
    const { exit, screen } = await typeCommandLine(built.program, ['code', 'github'], folder.dataDir, [
      [/Passphrase[^:]*: $/, 'granite lantern over the bridge\r'],
      [/does not open the vault\. Passphrase[^:]*: $/, `xx\u0015${passphrase}x\u007f\r`]
    ])
    expect(exit).toBe(0)
    expect(screen).not.toContain('granite')
    expect(screen).toMatch(/\b\d{6}\r?\n/)
    expect(screen).toMatch(/GitHub · robin — \d+ s left/)
  })

  it('accepts links at a hidden prompt, several if they were pasted', async () => {
    const folder = await createPassphraseFolder()
    const vault = await folder.open()
    const pasted = `${linkOf('GitHub')}\n${linkOf('GitLab')}\n`
    const { exit, screen } = await typeCommandLine(built.program, ['add'], folder.dataDir, [
      [/Setup link[^:]*: $/, pasted],
      [/Passphrase[^:]*: $/, `${passphrase}\r`]
    ])
    expect(screen).toContain('Added GitLab · robin')
    expect(exit).toBe(0)
    expect(screen).not.toContain(rfcKey)
    expect(vault.handlers.entries.list()).toMatchObject({ value: { length: 2 } })
  })

  it('imports after a y, exports after the same password twice, and aborts on Ctrl-C', async () => {
    const folder = await createPassphraseFolder()
    const vault = await folder.open()
    const files = createFilesFolder()
    const links = join(files, 'links.txt')
    writeFileSync(links, linkOf('GitHub'))
    const unlock = [/Passphrase[^:]*: $/, `${passphrase}\r`] as const
    const imported = await typeCommandLine(built.program, ['import', links], folder.dataDir, [
      unlock,
      [/\[y\/N\] $/, 'y\r']
    ])
    expect(imported.screen).toContain('Imported 1 account.')
    expect(vault.handlers.entries.list()).toMatchObject({ value: { length: 1 } })
    const path = join(files, 'out.json')
    const differing = await typeCommandLine(built.program, ['export', '-o', path], folder.dataDir, [
      unlock,
      [/File password: $/, 'one\r'],
      [/again: $/, 'two\r']
    ])
    expect(differing.exit).toBe(1)
    expect(existsSync(path)).toBe(false)
    const stopped = await typeCommandLine(built.program, ['export', '-o', path], folder.dataDir, [
      unlock,
      [/File password: $/, 'on\u0003']
    ])
    expect(stopped.exit).toBe(130)
    expect(existsSync(path)).toBe(false)
  })
})

describe('completion', () => {
  it.each(['bash', 'zsh', 'fish'])('for %s is a script with all commands and options', async (shell) => {
    const { out, exit } = await run(['completion', shell])
    expect(exit).toBe(0)
    for (const word of ['code', 'export', 'google-migration', 'with-conflicts']) expect(out).toContain(word)
    if (shell === 'bash' && process.platform === 'linux') execFileSync('bash', ['-n'], { input: out })
  })
})

it('prints its version and its help without a vault', async () => {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
    version: string
  }
  expect((await run(['--version'])).out).toBe(`countersign ${version}\n`)
  expect((await run(['--help'])).out).toContain('Exit codes')
})
