// The Secret Service (freedesktop.org, draft 0.2), over one connection and one session for as long as both last. Entries have the
// attributes of the `keyring` libraries, which earlier versions used.
import type { Keychain } from '../../protection/keychain-keys'
import { busName, connectToBus, type BusConnection } from './bus-connection'
import type { Value } from './bus-message'
import { exchangeName, startExchange, type SecretCipher } from './secret-exchange'

const serviceName = 'org.freedesktop.secrets'
const service = {
  destination: serviceName,
  path: '/org/freedesktop/secrets',
  interface: 'org.freedesktop.Secret.Service'
} as const
const itemInterface = 'org.freedesktop.Secret.Item'
const promptInterface = 'org.freedesktop.Secret.Prompt'
const noObject = '/'
/** The specification's name for the collection that is kept in memory only until its owner ends. */
const inMemory = /\/session$/

interface Session {
  readonly bus: BusConnection
  readonly path: string
  readonly cipher: SecretCipher
}

export interface SecretService extends Keychain {
  /** Connects now, in parallel with other work. */
  begin(): void
}

export function createSecretService(env: Readonly<NodeJS.ProcessEnv>): SecretService {
  let session: Promise<Session> | null = null
  const open = (): Promise<Session> => {
    session ??= startSession(env, () => {
      session = null
    })
    return session
  }
  /** Runs `work`, and once more if its session ended meanwhile: with the service, or with the bus. */
  const within = async <T>(work: (opened: Session) => Promise<T>): Promise<T> => {
    const used = open()
    const opened = await used
    try {
      return await work(opened)
    } catch (error) {
      if (session === used) throw error
      return work(await open())
    }
  }
  return {
    begin() {
      open().catch(() => undefined)
    },
    getPassword: (entry, account) =>
      within(async (opened) => {
        const item = await findItem(opened, entry, account)
        return item === null ? null : readSecret(opened, item)
      }),
    setPassword: (entry, account, password) =>
      within(async (opened) => {
        const item = await findItem(opened, entry, account)
        if (item === null) await createItem(opened, entry, account, password)
        else await callItem(opened, item, 'SetSecret', { signature: '(oayays)', body: [sealSecret(opened, password)] })
      }),
    deletePassword: (entry, account) =>
      within(async (opened) => {
        const item = await findItem(opened, entry, account)
        if (item === null) return false
        const [prompt] = await callItem(opened, item, 'Delete', { answer: 'o' })
        await settlePrompt(opened, prompt)
        return true
      }),
    isLasting: () =>
      within(findDefaultCollection).then(
        (collection) => !inMemory.test(collection),
        () => true
      )
  }
}

/** `onEnd`: the session is no longer valid. */
async function startSession(env: Readonly<NodeJS.ProcessEnv>, onEnd: () => void): Promise<Session> {
  let bus: BusConnection | null = null
  try {
    bus = await connectToBus(env)
    const { close } = bus
    const exchange = startExchange()
    const watching = bus.hear(
      `type='signal',sender='${busName}',member='NameOwnerChanged',arg0='${serviceName}'`,
      (signal) => {
        if (signal === null) onEnd()
        // A service that ends forgets its sessions. One that starts has none yet.
        else if (signal.member === 'NameOwnerChanged' && signal.body[0] === serviceName && signal.body[1] !== '')
          close()
      }
    )
    const [opened] = await Promise.all([
      bus.call({
        ...service,
        member: 'OpenSession',
        signature: 'sv',
        body: [exchangeName, { type: 'ay', value: exchange.publicKey }],
        answer: 'vo'
      }),
      watching
    ])
    const [{ value: othersKey }, path] = opened as readonly [{ readonly value: Uint8Array }, string]
    return { bus, path, cipher: exchange.finish(othersKey) }
  } catch (error) {
    bus?.close()
    onEnd()
    throw error
  }
}

interface Arguments {
  readonly signature?: string
  readonly body?: readonly Value[]
  readonly answer?: string
}

const callItem = ({ bus }: Session, path: string, member: string, args: Arguments) =>
  bus.call({ destination: serviceName, path, interface: itemInterface, member, ...args })

const attributesOf = (entry: string, account: string): readonly Value[] => [
  ['service', entry],
  ['username', account]
]

/** The one item of an entry, unlocked; null if there is none. Rejects if there are several, or if it stays locked. */
async function findItem(session: Session, entry: string, account: string): Promise<string | null> {
  const found = await session.bus.call({
    ...service,
    member: 'SearchItems',
    signature: 'a{ss}',
    body: [attributesOf(entry, account)],
    answer: 'aoao'
  })
  const [unlocked, locked] = found as readonly (readonly string[])[]
  const items = [...(unlocked ?? []), ...(locked ?? [])]
  const [item] = items
  if (item === undefined) return null
  if (items.length > 1) throw new Error('there are several entries')
  if (locked?.includes(item) === true) await unlock(session, item)
  return item
}

async function unlock(session: Session, path: string): Promise<void> {
  const [, prompt] = await session.bus.call({
    ...service,
    member: 'Unlock',
    signature: 'ao',
    body: [[path]],
    answer: 'aoo'
  })
  await settlePrompt(session, prompt)
}

/** Has the service ask the user. Rejects if they dismiss the question. */
async function settlePrompt({ bus }: Session, prompt: Value | undefined): Promise<void> {
  if (typeof prompt !== 'string' || prompt === noObject) return
  let answer: (isDone: boolean) => void = () => undefined
  const answered = new Promise<boolean>((resolve) => {
    answer = resolve
  })
  const stop = await bus.hear(
    `type='signal',sender='${serviceName}',interface='${promptInterface}',member='Completed',path='${prompt}'`,
    (signal) => {
      if (signal === null) answer(false)
      else if (signal.member === 'Completed' && signal.path === prompt) answer(signal.body[0] === false)
    }
  )
  try {
    await bus.call({
      destination: serviceName,
      path: prompt,
      interface: promptInterface,
      member: 'Prompt',
      signature: 's',
      body: ['']
    })
    if (!(await answered)) throw new Error('the question was dismissed')
  } finally {
    stop()
  }
}

async function readSecret(session: Session, item: string): Promise<string> {
  const [secret] = await callItem(session, item, 'GetSecret', {
    signature: 'o',
    body: [session.path],
    answer: '(oayays)'
  })
  const [, iv, sealed] = secret as readonly [string, Uint8Array, Uint8Array]
  return session.cipher.open(iv, sealed).toString('utf8')
}

function sealSecret({ path, cipher }: Session, password: string): Value {
  const { iv, sealed } = cipher.seal(Buffer.from(password, 'utf8'))
  return [path, iv, sealed, 'text/plain']
}

async function createItem(session: Session, entry: string, account: string, password: string): Promise<void> {
  const collection = await findDefaultCollection(session)
  await unlock(session, collection)
  const properties = [
    [`${itemInterface}.Label`, { type: 's', value: `keyring:${account}@${entry}` }],
    [`${itemInterface}.Attributes`, { type: 'a{ss}', value: attributesOf(entry, account) }]
  ]
  const [, prompt] = await session.bus.call({
    destination: serviceName,
    path: collection,
    interface: 'org.freedesktop.Secret.Collection',
    member: 'CreateItem',
    signature: 'a{sv}(oayays)b',
    body: [properties, sealSecret(session, password), true],
    answer: 'oo'
  })
  await settlePrompt(session, prompt)
}

/** Where new items are stored. */
async function findDefaultCollection({ bus }: Session): Promise<string> {
  const [path] = await bus.call({ ...service, member: 'ReadAlias', signature: 's', body: ['default'], answer: 'o' })
  if (typeof path !== 'string' || path === noObject) throw new Error('there is no default collection')
  return path
}
