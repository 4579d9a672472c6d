// The terminal: two streams to write on, descriptors to read from, and questions. A question goes to the terminal itself
// and not to standard input, so that a pipe may carry a link while the passphrase is typed; a hidden answer is read with
// the echo off and never becomes a line of any history.
import { closeSync, createReadStream, openSync, writeSync } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'
import { ReadStream } from 'node:tty'
import { renderJson, renderLine, type Line } from './output'

export interface Terminal {
  /** Standard output is looked at by a person. */
  readonly isOutSeen: boolean
  readonly isErrSeen: boolean
  readonly isInTyped: boolean
  /** Lines to standard output. */
  print(lines: readonly Line[]): void
  printJson(value: object): void
  /** Lines to standard error. */
  note(lines: readonly Line[]): void
  /** Prompts the user; null if there is no terminal. Rejects with {@link isInterrupt} on Ctrl-C. */
  ask(question: string, options: { readonly isHidden: boolean }): Promise<string | null>
  /** Whether more lines came with the last answer, as when several are pasted. */
  hasMore(): boolean
  /** Everything on a descriptor; null where it cannot be read or is more than `most` bytes. */
  readAll(descriptor: number, most: number): Promise<Buffer | null>
  close(): void
}

const interrupt = Object.assign(new Error('interrupted'), { name: 'Interrupt' })

/** The person pressed Ctrl-C. */
export const isInterrupt = (error: unknown): boolean => error === interrupt

/** What a shell wrote into a pipe: UTF-8, or UTF-16 where its mark says so. The mark is no part of the text. */
export function textOfPipe(bytes: Buffer): string {
  const mark = bytes.length % 2 === 0 ? bytes.subarray(0, 2).toString('hex') : ''
  if (mark === 'fffe') return bytes.subarray(2).toString('utf16le')
  if (mark === 'feff') return Buffer.from(bytes.subarray(2)).swap16().toString('utf16le')
  return bytes.toString('utf8').replace(/^\ufeff/, '')
}

/** The first line of what came over a descriptor, without mark and end; empty where there is none. */
export const firstLine = (bytes: Buffer): string => textOfPipe(bytes).split(/\r\n|\r|\n/, 1)[0] ?? ''

interface Keyboard {
  readonly stream: ReadStream
  readonly show: (text: string) => void
  readonly close: () => void
}

/** The terminal that this process belongs to, whatever its standard streams are; null where it has none. */
function openKeyboard(): Keyboard | null {
  if (process.platform !== 'win32') {
    try {
      const descriptor = openSync('/dev/tty', 'r+')
      try {
        const stream = new ReadStream(descriptor)
        const out = openSync('/dev/tty', 'w')
        return {
          stream,
          show: (text) => {
            writeSync(out, text)
          },
          close: () => {
            stream.destroy()
            closeSync(out)
          }
        }
      } catch {
        closeSync(descriptor)
      }
    } catch {
      // A process without a terminal: started by a service, a timer, a hook.
    }
  }
  if (!process.stdin.isTTY) return null
  const stream = process.stdin
  return {
    stream,
    show: (text) => {
      process.stderr.write(text)
    },
    close: () => {
      stream.pause()
    }
  }
}

/** The terminal of this process. */
export function createTerminal(): Terminal {
  const screen = (isSeen: boolean) => ({
    isSeen,
    hasColors: isSeen && (process.env['NO_COLOR'] ?? '') === '' && process.env['TERM'] !== 'dumb'
  })
  const isOutSeen = process.stdout.isTTY === true
  const isErrSeen = process.stderr.isTTY === true
  let keyboard: Keyboard | null | undefined
  let waiting = ''

  const readAnswer = ({ stream, show }: Keyboard, isHidden: boolean): Promise<string | null> =>
    new Promise((resolve, reject) => {
      const decoder = new StringDecoder('utf8')
      let answer = ''
      const end = () => {
        stream.off('data', take)
        stream.off('end', cut)
        stream.setRawMode(false)
        stream.pause()
        if (isHidden) show('\n')
      }
      const cut = () => {
        end()
        resolve(null)
      }
      /** True once the answer is complete. */
      const takeCharacter = (character: string): boolean => {
        if (character === '\r' || character === '\n') {
          end()
          resolve(answer)
          return true
        }
        if (character === '\u0003') {
          end()
          reject(interrupt)
          return true
        }
        if (character === '\u0004' && answer === '') {
          cut()
          return true
        }
        if (character === '\u007f' || character === '\b') answer = [...answer].slice(0, -1).join('')
        else if (character === '\u0015') answer = ''
        else if (character >= ' ') answer += character
        return false
      }
      const takeText = (text: string) => {
        const characters = [...text]
        for (const [index, character] of characters.entries()) {
          if (!takeCharacter(character)) continue
          // What was pasted behind the answer is kept: left unread, it would be typed into the shell.
          waiting = characters
            .slice(index + 1)
            .join('')
            .replace(character === '\r' ? /^\n/ : /^$/, '')
          return
        }
      }
      const take = (chunk: Buffer) => {
        takeText(decoder.write(chunk))
      }
      stream.setRawMode(isHidden)
      stream.on('data', take)
      stream.once('end', cut)
      stream.resume()
      const kept = waiting
      waiting = ''
      if (kept !== '') takeText(kept)
    })

  return {
    isOutSeen,
    isErrSeen,
    isInTyped: process.stdin.isTTY === true,
    print: (lines) => {
      for (const line of lines) process.stdout.write(renderLine(line, screen(isOutSeen)))
    },
    printJson: (value) => {
      process.stdout.write(renderJson(value))
    },
    note: (lines) => {
      for (const line of lines) process.stderr.write(renderLine(line, screen(isErrSeen)))
    },
    ask: async (question, { isHidden }) => {
      keyboard ??= openKeyboard()
      if (keyboard === null) return null
      keyboard.show(renderLine(question, { isSeen: true, hasColors: false }).trimEnd() + ' ')
      return readAnswer(keyboard, isHidden)
    },
    hasMore: () => waiting.trim() !== '',
    readAll: async (descriptor, most) => {
      const chunks: Buffer[] = []
      let length = 0
      try {
        const stream = descriptor === 0 ? process.stdin : createReadStream('', { fd: descriptor, autoClose: false })
        for await (const chunk of stream as AsyncIterable<Buffer>) {
          length += chunk.length
          if (length > most) return null
          chunks.push(chunk)
        }
        return Buffer.concat(chunks)
      } catch {
        return null
      }
    },
    close: () => {
      keyboard?.close()
      keyboard = null
    }
  }
}
