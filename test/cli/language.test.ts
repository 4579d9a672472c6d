// The command line in every language: text for people comes from the catalogue, and output for programs is byte-identical. The language is
// the one chosen in the app, otherwise the environment's.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { answerRead, type ReadPort } from '../../src/main/authenticator/services/file-reader'
import { commandNames } from '../../src/main/cli/arguments'
import { helpLines } from '../../src/main/cli/help'
import { findLanguages, speakFor } from '../../src/main/cli/language'
import { columnsOf, renderJson, renderLine, type Line } from '../../src/main/cli/output'
import { exitCodes } from '../../src/main/cli/reply'
import { runCommandLine as runInProcess } from '../../src/main/cli/run'
import { isYes } from '../../src/main/cli/messages'
import { currentLocale, speak } from '../../src/main/messages/messages'
import { languages } from '../../src/shared/model/languages'
import { addEntry } from '../authenticator/open-vault'
import { messagesOf, speakerOf } from '../messages'
import {
  createPassphraseFolder,
  createSlotFolder,
  passphrase,
  prepareCommandLine,
  runCommandLine,
  typeCommandLine,
  type VaultFolder
} from './command-line'

afterEach(() => {
  speak('en')
})

const isolates = /[\u2068\u2069]/g
const bare = (text: string) => text.replaceAll(isolates, '')
/** Removes the white space at which a line of help may be wrapped. */
const joined = (text: string) => bare(text).replaceAll(/\s/g, '')

describe.each(languages)('help in %s', (language) => {
  const everything = () => {
    speak(language)
    return [...commandNames, null].flatMap((name) => helpLines(name))
  }
  it('uses only messages of the catalogue, and all of them', () => {
    const shown = joined(everything().join(''))
    // The text between parameters must appear unchanged; parameters are skipped.
    for (const [id, message] of Object.entries(messagesOf(language))) {
      if (!id.startsWith('cli.help.')) continue
      const texts = (Array.isArray(message) ? message : [message]).filter((part) => typeof part === 'string')
      for (const text of texts) expect(shown, id).toContain(joined(text))
    }
  })
  it('fits a terminal of 80 columns, and closes its isolates', () => {
    for (const line of everything()) {
      expect(columnsOf(line), line).toBeLessThanOrEqual(80)
      expect(line.match(/\u2068/g)?.length, line).toBe(line.match(/\u2069/g)?.length)
    }
  })
  it('names every exit code, and every command as it is typed', () => {
    speak(language)
    const text = bare(helpLines(null).join('\n'))
    for (const code of Object.values(exitCodes)) expect(text).toMatch(new RegExp(`(?<!\\d)${String(code)}(?!\\d)`))
    for (const name of commandNames) if (name !== 'version') expect(text).toContain(`countersign ${name}`)
  })
})

/** Reads in this process instead of a separate one. */
function startReader(): ReadPort {
  let hear: (answer: unknown) => void = () => undefined
  return {
    postMessage: (request) => void answerRead(request).then(hear),
    on: (event: 'message' | 'exit', listener: (answer?: unknown) => void) => {
      if (event === 'message') hear = listener
      return undefined
    },
    kill: () => undefined
  }
}

/** A run without a terminal: its output and its exit code. */
async function runHere({ dataDir, keychain }: VaultFolder, args: readonly string[], now: number) {
  let out = ''
  let err = ''
  const pipe = { isSeen: false, hasColors: false }
  const write = (lines: readonly Line[]) => lines.map((line) => renderLine(line, pipe)).join('')
  const exit = await runInProcess(args, {
    dataDir,
    openKeychain: () => keychain,
    startReader: () => Promise.resolve(startReader()),
    version: '0.0.0',
    now: () => now,
    copyText: () => Promise.resolve(false),
    terminal: {
      isOutSeen: false,
      isErrSeen: false,
      isInTyped: false,
      print: (lines) => void (out += write(lines)),
      printJson: (value) => void (out += renderJson(value)),
      note: (lines) => void (err += write(lines)),
      ask: () => Promise.resolve(null),
      hasMore: () => false,
      readAll: () => Promise.resolve(Buffer.alloc(0)),
      close: () => undefined
    }
  })
  return { exit, out, err }
}

type Id = Parameters<ReturnType<typeof speakerOf>>[0]
type Row = readonly [args: readonly string[], exit: number, id: Id, values?: object]

describe('the output', () => {
  async function prepare() {
    const folder = await createSlotFolder()
    const { handlers: vault } = await folder.open()
    for (const issuer of ['GitHub', 'GitLab']) addEntry(vault, { issuer })
    addEntry(vault, { issuer: 'VPN', type: 'hotp' })
    const file = join(folder.dataDir, 'links.txt')
    writeFileSync(file, 'otpauth://totp/Shop:ann?secret=JBSWY3DPEHPK3PXP&issuer=Shop\n')
    const help = 'countersign --help'
    const rows: readonly Row[] = [
      [['list', 'bank'], 4, 'cli.noMatch'],
      [['code', 'git'], 3, 'cli.code.severalMatch', { count: 2 }],
      [['code', 'bank'], 4, 'cli.noMatch'],
      [['code', 'vpn'], 7, 'cli.code.counterBased', { option: '--next' }],
      [['code', 'github', '--next'], 2, 'cli.code.notCounterBased', { option: '--next' }],
      [['code', 'github', '--copy'], 1, 'cli.code.notCopied'],
      [['add'], 2, 'cli.add.nothingGiven'],
      [['import', file], 0, 'cli.import.notApplied', { apply: '--apply', withConflicts: '--with-conflicts' }],
      [['import', `${file}.gone`], 8, 'cli.file.notFound'],
      [['import', join(folder.dataDir, 'protection.json')], 8, 'cli.file.notRead.unknown-format'],
      [['import', '--undo', 'nothing'], 4, 'cli.import.noSuchImport'],
      [['export', '-o', file], 8, 'cli.file.exists'],
      [['export', '-o', `${file}.new`, '--format', 'otpauth'], 2, 'cli.export.plainOnly', { option: '--plain' }],
      [['export', '-o', `${file}.new`], 5, 'cli.vault.locked', { option: '--passphrase-fd N' }],
      [['nothing'], 2, 'cli.usage.unknown-command', { help }],
      [
        ['list', '--all'],
        2,
        'cli.usage.unknown-option',
        { command: 'list', option: '--all', help: 'countersign list --help' }
      ],
      [['export', '--output'], 2, 'cli.usage.option-without-value', { option: '--output' }],
      [['list', '--json=x'], 2, 'cli.usage.option-takes-no-value', { option: '--json' }],
      [['list', '--passphrase-fd', '1'], 2, 'cli.usage.not-a-descriptor', { option: '--passphrase-fd' }],
      [['code'], 2, 'cli.usage.missing.search', { usage: 'countersign code SEARCH' }],
      [['import'], 2, 'cli.usage.missing.file', { usage: 'countersign import FILE' }],
      [['export'], 2, 'cli.usage.missing.output', { usage: 'countersign export --output FILE' }],
      [['completion'], 2, 'cli.usage.missing.shell', { usage: 'countersign completion bash|zsh|fish' }],
      [['import', 'a', 'b'], 2, 'cli.usage.too-many', { command: 'import', help: 'countersign import --help' }],
      [['import', '-', '--password-stdin'], 2, 'cli.usage.read-twice'],
      [['add', 'x'], 2, 'cli.usage.secret-argument', { add: 'countersign add', pipe: 'wl-paste | countersign add -' }]
    ]
    return { folder, rows }
  }

  it.each(languages)(
    'in %s uses the catalogue on standard error, and the same JSON on standard output',
    async (language) => {
      const now = Date.now()
      const { folder, rows } = await prepare()
      const say = speakerOf(language) as (id: Id, values?: object) => string
      for (const [args, exit, id, values] of rows) {
        speak('en')
        const inEnglish = await runHere(folder, [...args, '--json'], now)
        speak(language)
        const ran = await runHere(folder, [...args, '--json'], now)
        expect(ran.exit, args.join(' ')).toBe(exit)
        expect(ran.out).toBe(inEnglish.out)
        expect(ran.err, args.join(' ')).toContain(bare(say(id, values)))
        expect(ran.err).not.toMatch(isolates)
      }
      for (const args of [['list'], ['code', 'github'], ['--version'], ['completion', 'bash']]) {
        speak('en')
        const inEnglish = await runHere(folder, [...args, '--json'], now)
        speak(language)
        expect(await runHere(folder, [...args, '--json'], now)).toEqual(inEnglish)
      }
      // In tab-separated output, one column is a word of the language.
      const [first = ''] = (await runHere(folder, ['list'], now)).out.split('\n')
      expect(first.split('\t')).toEqual(['GitHub', 'robin', bare(say('cli.kind.totp', { digits: 6, seconds: 30 }))])
    }
  )

  it.each(languages)('in %s counts as a yes, as does the English one', (language) => {
    speak(language)
    const say = speakerOf(language)
    for (const yes of [say('cli.answer.y'), say('cli.answer.yes').toUpperCase(), ' y ', 'YES'])
      expect(isYes(yes)).toBe(true)
    expect(isYes(say('cli.answer.y'), 'whole')).toBe(false)
    for (const no of [say('cli.answer.no'), '', 'n', null]) expect(isYes(no)).toBe(false)
  })
})

describe('the language', () => {
  it.each([
    [{ LANG: 'de_DE.UTF-8' }, ['de-DE']],
    [{ LANG: 'de_AT.UTF-8@euro' }, ['de-AT']],
    [{ LANG: 'de_DE.UTF-8', LC_MESSAGES: 'ja_JP.UTF-8' }, ['ja-JP']],
    [{ LANG: 'de_DE', LC_MESSAGES: 'ja_JP', LC_ALL: 'tr_TR' }, ['tr-TR']],
    [{ LANG: 'de_DE.UTF-8', LANGUAGE: 'es_MX:tr' }, ['es-MX', 'tr', 'de-DE']],
    [{ LANGUAGE: 'es' }, ['es']],
    [{ LANG: 'de_DE.UTF-8', LC_ALL: 'C', LANGUAGE: 'de' }, ['C']],
    [{ LANG: '', LC_ALL: '' }, ['ar-EG']],
    [{}, ['ar-EG']]
  ])('for the environment %j is %j', (env, wanted) => {
    expect(findLanguages(env, () => ['ar-EG'])).toEqual(wanted)
  })

  it('is the one chosen in the app, or the environment’s if none was chosen or the choice cannot be read', async () => {
    const { dataDir } = await createPassphraseFolder()
    const choose = (kept: string) => {
      writeFileSync(join(dataDir, 'preferences.json'), kept)
      speakFor(dataDir, ['es-MX'])
      return currentLocale()
    }
    expect(choose('{"language":"ja"}')).toBe('ja')
    for (const kept of ['{"language":"system"}', '{"language":"xx"}', '{']) expect(choose(kept)).toBe('es-MX')
    speakFor(join(dataDir, 'nothing'), ['xx'])
    expect(currentLocale()).toBe('en')
  })
})

describe('the command itself', () => {
  const built = prepareCommandLine()
  const german = { LANGUAGE: '', LANG: 'de_DE.UTF-8' }

  it('prints German with LANG=de_DE.UTF-8, and unchanged JSON', async () => {
    const say = speakerOf('de')
    const help = await runCommandLine(built.program, ['--help'], { env: german })
    expect(joined(help.out)).toContain(joined(say('cli.help.overview')))
    const failed = await runCommandLine(built.program, ['list', '--json'], { env: german })
    expect(failed.err).toBe(`${say('cli.vault.no-vault', { variable: 'COUNTERSIGN_DATA_DIR' })}\n`)
    expect(failed.out).toBe((await runCommandLine(built.program, ['list', '--json'])).out)
    expect(failed.exit).toBe(6)
  })

  it.runIf(process.platform === 'linux')('isolates values only at a terminal, in Arabic', async () => {
    const folder = await createPassphraseFolder()
    addEntry((await folder.open()).handlers)
    const say = speakerOf('ar')
    const env = { LANGUAGE: 'ar' }
    const typed = await typeCommandLine(built.program, ['list'], folder.dataDir, [[/: $/, `${passphrase}\r`]], env)
    expect(typed.screen).toContain(say('cli.vault.question'))
    expect(typed.screen).toContain('\u2068GitHub\u2069')
    const piped = await runCommandLine(built.program, ['code', 'x', '--all'], { env })
    expect(piped.err).toBe(
      `${bare(say('cli.usage.unknown-option', { command: 'code', option: '--all', help: 'countersign code --help' }))}\n`
    )
  })
})
