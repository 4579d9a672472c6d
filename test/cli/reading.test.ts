// However the process that reads a foreign file ends, the file is refused and the caller does not hang.
import { describe, expect, it } from 'vitest'
import { createFileReader } from '../../src/main/authenticator/services/file-reader'
import { readInThread, startReading } from '../../src/main/cli/reading'

const bytes = Buffer.from('otpauth://totp/Site:robin?secret=JBSWY3DPEHPK3PXP')
/** Reads with a process that runs `script` instead of a reader. */
const readWith = (script: string, signal?: AbortSignal) =>
  createFileReader(() => startReading({ program: process.execPath, args: ['-e', script, '--'] }))(bytes, { signal })

describe('the reader thread, in Node and in the packaged app,', () => {
  const threadOf = (script: string) =>
    new URL(`data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads';${script}`)}`)
  const grow = `const kept = []; for (let n = 0; n < 64; n++) kept.push(Array.from({ length: 131072 }, () => n))
    parentPort.postMessage(kept.length)`
  it.each([
    ['asks for more memory than it may have ends without an answer', grow, 32, null],
    ['asks for as much as it may have answers', grow, 512, 64],
    ['throws ends without an answer', 'throw new Error("no")', 32, null],
    ['ends early has no answer', '', 32, null]
  ])('%s', async (_how, script, mostMib, expected) => {
    expect(await readInThread(threadOf(script), { bytes, password: undefined }, mostMib)).toBe(expected)
  })
})

describe('a reader process', () => {
  it.each([
    ['crashes', 'process.abort()'],
    ['exits without output', 'process.exit(0)'],
    ['prints an invalid answer', 'console.log("<html>")'],
    [
      'exits in the middle of its answer',
      'process.stdout.write(\'{"read":{"entr\'); setTimeout(() => process.exit(1), 50)'
    ]
  ])('%s', async (_how, script) => {
    await expect(readWith(script)).rejects.toMatchObject({ code: 'too-large' })
  })
  it('cannot be started', async () => {
    const read = createFileReader(() => startReading({ program: '/nowhere/at/all', args: [] }))
    await expect(read(bytes, {})).rejects.toMatchObject({ code: 'too-large' })
  })
  it('that never answers ends when it is cancelled', async () => {
    const abort = new AbortController()
    const reading = readWith('setInterval(() => undefined, 1000)', abort.signal)
    setTimeout(() => {
      abort.abort(new Error('enough'))
    }, 100)
    await expect(reading).rejects.toThrow('enough')
  })
  it('receives the file and its password', async () => {
    const script = `
      let text = ''
      process.stdin.on('data', (piece) => (text += piece)).on('end', () => {
        const { bytes, password } = JSON.parse(text)
        console.log(JSON.stringify({ read: { format: String(password), entries: [Buffer.from(bytes, 'base64').length], refused: [] } }))
      })`
    const read = createFileReader(() => startReading({ program: process.execPath, args: ['-e', script, '--'] }))
    expect(await read(bytes, { password: 'six lamps' })).toEqual({
      format: 'six lamps',
      entries: [bytes.length],
      refused: []
    })
  })
})
