// Which addresses may be contacted: how they are written, and that a user confirmed each one once, in a file of the main process.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Consent, ConsentQuestion } from '../../src/main/protection/consent'
import { isPlainServer, readUrlHost, showHost } from '../../src/main/protection/hosts'
import { createReach } from '../../src/main/protection/reach'
import { fail, ok } from '../../src/shared/result'

describe('a host', () => {
  it.each([
    'time.example',
    'time-1.example:1123',
    'localhost',
    '127.0.0.1',
    '127.0.0.1:1',
    '[::1]',
    '[2001:db8::1]:65535',
    'xn--zet-1la.example'
  ])('is %s', (server) => {
    expect(isPlainServer(server)).toBe(true)
  })

  it.each([
    '',
    '.',
    'time.example.',
    'time..example',
    '-time.example',
    'time-.example',
    'TIME.example',
    'time.example:0',
    'time.example:070',
    'time.example:65536',
    'time.example:1:2',
    'user@time.example',
    'time.example/path',
    'time.example?x',
    'time example',
    'time.exa\u0000mple',
    'time.exam\u200bple',
    'zeıt.example',
    '127.1',
    '0127.0.0.1',
    '127.0.0.1.',
    '0x7f.0.0.1',
    'host.0x7f',
    '2130706433',
    '1.2.3.4.5',
    '::1',
    '[::1%25eth0]',
    '[0:0:0:0:0:0:0:1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::1',
    '[::1]x',
    '[::1]/x',
    '[::1]@time.example',
    '[]',
    '[time.example]',
    `${'a'.repeat(64)}.example`,
    `${'a.'.repeat(130)}example`
  ])('is not %j', (server) => {
    expect(isPlainServer(server)).toBe(false)
  })

  it.each([
    ['https://login.example/realms/x', 'login.example'],
    ['https://login.example:443/', 'login.example'],
    ['http://login.example:80/', 'login.example'],
    ['https://login.example:80/', 'login.example:80'],
    ['http://login.example:443/', 'login.example:443'],
    ['https://LOGIN.example', 'login.example'],
    ['http://127.0.0.1:8080/', '127.0.0.1:8080'],
    ['https://bücher.example/', 'xn--bcher-kva.example'],
    ['https://user@login.example/', null],
    ['https://login.example@evil.example/', null],
    ['https://evil.example\\@login.example/', null],
    ['https://login.example\u0009.evil.example/', null],
    ['https://0x7f.1/', null],
    ['https://2130706433/', null],
    ['https://login.example%2eevil.example/', null],
    ['nothing', null]
  ])('is read from %j as %j', (url, host) => {
    expect(readUrlHost(url)).toBe(host)
  })

  it('is shown in ASCII, with its own script next to it', () => {
    expect(showHost('time.example:1123')).toBe('time.example:1123')
    expect(showHost('xn--bcher-kva.example')).toBe('xn--bcher-kva.example (bücher.example)')
    expect(showHost('[::1]:1123')).toBe('[::1]:1123')
  })
})

describe('a host that a person confirmed (CHECKLIST 97)', () => {
  const open = (answer: () => ReturnType<Consent> = () => Promise.resolve(ok(null))) => {
    const folder = mkdtempSync(join(tmpdir(), 'reach-'))
    onTestFinished(() => {
      rmSync(folder, { recursive: true })
    })
    const path = join(folder, 'confirmed-hosts.json')
    const questions: ConsentQuestion[] = []
    const again = () =>
      createReach(path, () => (question) => {
        questions.push(question)
        return answer()
      })
    return { path, questions, again, reach: again() }
  }

  it('is asked about once per host and use, and remembered', async () => {
    const { reach, again, questions } = open()
    expect(reach.isConfirmed('sso', 'login.example')).toBe(false)
    expect(await reach.confirm('sso', ['login.example', 'keys.example', 'login.example'])).toEqual(ok(null))
    expect(await reach.confirm('sso', ['keys.example'])).toEqual(ok(null))
    const later = again()
    expect(await later.confirm('sso', ['login.example'])).toEqual(ok(null))
    expect(questions).toEqual([{ kind: 'sso-hosts', hosts: 'login.example\nkeys.example' }])
    // Neither another port nor another use of the same host.
    for (const host of ['login.example:8443', 'example', 'sub.login.example']) {
      expect(later.isConfirmed('sso', host), host).toBe(false)
    }
    expect(later.isConfirmed('time-server', 'login.example')).toBe(false)
  })

  it('is not remembered after a refusal, nor if too many are requested at once', async () => {
    const { reach, again, questions } = open(() => Promise.resolve(fail({ code: 'cancelled' })))
    expect(await reach.confirm('time-server', ['time.example'])).toEqual(fail({ code: 'cancelled' }))
    const many = Array.from({ length: 9 }, (_, index) => `h${String(index)}.example`)
    expect(await reach.confirm('sso', many)).toEqual(fail({ code: 'cancelled' }))
    expect(questions).toHaveLength(1)
    expect([reach, again()].map((each) => each.isConfirmed('time-server', 'time.example'))).toEqual([false, false])
  })

  it('is one of the last two hundred in the file, which may contain only texts', async () => {
    const { path, again } = open()
    const host = (index: number) => `h${String(index)}.example`
    const many = Array.from({ length: 201 }, (_, index) => `sso ${host(index)}`)
    writeFileSync(path, JSON.stringify({ confirmed: [5, null, ...many] }))
    const reach = again()
    expect([0, 1, 200].map((index) => reach.isConfirmed('sso', host(index)))).toEqual([false, true, true])
    await reach.confirm('sso', ['login.example'])
    const { confirmed } = JSON.parse(readFileSync(path, 'utf8')) as { confirmed: unknown[] }
    expect(confirmed).toEqual([...many.slice(2), 'sso login.example'])
    writeFileSync(path, JSON.stringify({ confirmed: [5, 'sso login.example', null] }))
    await again().confirm('sso', ['keys.example'])
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ confirmed: ['sso login.example', 'sso keys.example'] })
  })

  it.each([
    ['gone', () => undefined],
    [
      'emptied',
      (path: string) => {
        writeFileSync(path, '')
      }
    ],
    [
      'damaged',
      (path: string) => {
        writeFileSync(path, readFileSync(path).subarray(3))
      }
    ],
    [
      'of another kind',
      (path: string) => {
        writeFileSync(path, '{"confirmed":{"sso login.example":true}}')
      }
    ],
    [
      'a list',
      (path: string) => {
        writeFileSync(path, '["sso login.example"]')
      }
    ],
    [
      'a folder',
      (path: string) => {
        mkdirSync(path)
      }
    ],
    [
      'a link to nothing',
      (path: string) => {
        symlinkSync(`${path}-nothing`, path)
      }
    ]
  ])('is asked about again if the file is %s (CHECKLIST 67)', async (_words, change) => {
    const { path, reach, again } = open()
    await reach.confirm('sso', ['login.example'])
    const kept = readFileSync(path)
    rmSync(path)
    if (_words === 'damaged') writeFileSync(path, kept)
    change(path)
    const later = again()
    expect(later.isConfirmed('sso', 'login.example')).toBe(false)
    expect(await later.confirm('sso', ['login.example'])).toEqual(ok(null))
    expect(later.isConfirmed('sso', 'login.example')).toBe(true)
  })
})
