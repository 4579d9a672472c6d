// A connection to the session bus: finds its address, says who this user is, and carries calls and their replies (D-Bus Specification,
// "Authentication Protocol", "Message Bus"). Nothing here blocks. A call that the other side never answers stays open: bounded-keychain.ts
// gives it up.
import { existsSync } from 'node:fs'
import { createConnection, type Socket } from 'node:net'
import { join } from 'node:path'
import { readMessage, writeMessage, type Message, type Value } from './bus-message'

export const busName = 'org.freedesktop.DBus'
const busPath = '/org/freedesktop/DBus'

export interface BusCall {
  readonly destination: string
  readonly path: string
  readonly interface: string
  readonly member: string
  /** The types of the arguments. */
  readonly signature?: string
  readonly body?: readonly Value[]
  /** The types that the reply must have. */
  readonly answer?: string
}

export interface BusConnection {
  /** Resolves to the body of the reply. Rejects with the other side's error, an answer of other types, or the end of the connection. */
  call(call: BusCall): Promise<readonly Value[]>
  /**
   * Hears the signals that a match rule selects, among others, and null when the connection ends. Resolves to what ends that, once the bus
   * has the rule.
   */
  hear(rule: string, listener: (signal: Message | null) => void): Promise<() => void>
  isOpen(): boolean
  close(): void
}

/** The sockets that the environment names, in order. Node connects to no other kind of address. */
export function findBusSockets(env: Readonly<NodeJS.ProcessEnv>): readonly string[] {
  const runtime = env['XDG_RUNTIME_DIR'] ?? ''
  const usual = runtime === '' ? [] : [join(runtime, 'bus')].filter((path) => existsSync(path))
  const given = env['DBUS_SESSION_BUS_ADDRESS'] ?? ''
  if (given === '') return usual
  return given.split(';').flatMap((address) => {
    const [transport, named = ''] = address.split(/:(.*)/s)
    if (transport !== 'unix') return []
    const values = new Map(named.split(',').map((pair) => pair.split(/=(.*)/s, 2) as [string, string]))
    const [path, abstract] = [values.get('path'), values.get('abstract')].map((value) =>
      value === undefined ? undefined : unescapeBytes(value)
    )
    if (path !== undefined) return [path]
    return abstract === undefined ? (values.get('runtime') === 'yes' ? usual : []) : [`\0${abstract}`]
  })
}

const unescapeBytes = (text: string) =>
  text.replace(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** Connects to the first bus that answers. */
export async function connectToBus(env: Readonly<NodeJS.ProcessEnv>): Promise<BusConnection> {
  for (const path of findBusSockets(env)) {
    const socket = await openSocket(path)
    if (socket !== null) return startTalking(socket)
  }
  throw new Error('there is no session bus')
}

const openSocket = (path: string) =>
  new Promise<Socket | null>((resolve) => {
    const socket = createConnection({ path })
    socket.once('connect', () => {
      resolve(socket)
    })
    socket.once('error', () => {
      resolve(null)
    })
  })

/** The process's user, which the system confirms to the bus. */
const greeting = () => `\0AUTH EXTERNAL ${Buffer.from(String(process.getuid?.() ?? 0)).toString('hex')}\r\n`
const longestGreetingBytes = 1024

function startTalking(socket: Socket): BusConnection {
  const waiting = new Map<number, (message: Message | null) => void>()
  const listeners = new Set<(signal: Message | null) => void>()
  let received = Buffer.alloc(0)
  let isWelcome = false
  let isOpen = true
  let lastSerial = 0
  const unsent: Buffer[] = []

  const end = () => {
    isOpen = false
    socket.destroy()
    for (const answer of waiting.values()) answer(null)
    waiting.clear()
    for (const listener of listeners) listener(null)
    listeners.clear()
  }
  const send = (message: Buffer) => {
    if (isWelcome) socket.write(message)
    else unsent.push(message)
  }
  const readGreeting = () => {
    const lineEnd = received.indexOf('\r\n')
    if (lineEnd < 0 && received.length < longestGreetingBytes) return
    if (!received.toString('latin1', 0, 3).startsWith('OK ')) {
      end()
      return
    }
    received = received.subarray(lineEnd + 2)
    isWelcome = true
    socket.write(Buffer.concat([Buffer.from('BEGIN\r\n'), ...unsent.splice(0)]))
  }
  const take = (message: Message) => {
    if (message.kind === 'signal') {
      for (const listener of listeners) listener(message)
      return
    }
    const answer = waiting.get(message.replyTo ?? 0)
    waiting.delete(message.replyTo ?? 0)
    // The process may end while nothing is asked.
    if (waiting.size === 0) socket.unref()
    answer?.(message)
  }
  socket.on('data', (bytes) => {
    received = Buffer.concat([received, bytes])
    try {
      if (!isWelcome) readGreeting()
      if (!isWelcome) return
      for (let read = readMessage(received); read !== null; read = readMessage(received)) {
        received = received.subarray(read.length)
        take(read.message)
      }
    } catch {
      end()
    }
  })
  socket.on('error', end)
  socket.on('close', end)
  socket.write(greeting())

  const call = ({ answer = '', signature = '', body = [], ...target }: BusCall): Promise<readonly Value[]> =>
    new Promise((resolve, reject) => {
      if (!isOpen) {
        reject(new Error('the connection to the bus has ended'))
        return
      }
      const serial = ++lastSerial
      socket.ref()
      waiting.set(serial, (message) => {
        if (message === null) reject(new Error('the connection to the bus has ended'))
        else if (message.kind !== 'reply') reject(new Error(message.errorName ?? 'the call failed'))
        else if (message.signature !== answer) reject(new Error('the answer has other types'))
        else resolve(message.body)
      })
      send(writeMessage({ kind: 'call', serial, signature, body, ...target }))
    })
  const ask = (member: string, argument?: string, answer = '') =>
    call({
      destination: busName,
      path: busPath,
      interface: busName,
      member,
      ...(argument === undefined ? {} : { signature: 's', body: [argument] }),
      answer
    })
  // The first message of a connection; those after it need not wait for its answer.
  ask('Hello', undefined, 's').catch(end)

  return {
    call,
    async hear(rule, listener) {
      listeners.add(listener)
      await ask('AddMatch', rule)
      return () => {
        listeners.delete(listener)
        ask('RemoveMatch', rule).catch(() => undefined)
      }
    },
    isOpen: () => isOpen,
    close: end
  }
}
