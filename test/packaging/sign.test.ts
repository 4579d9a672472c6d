// A release is signed completely: every file, the feed, the bill of materials and the statement about the build.
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeSigningKey } from '../../scripts/packaging/minisign.mjs'
import { channelOf, findSigningKey, nameForSystem, signRelease } from '../../scripts/packaging/sign.mjs'
import { verifySignature } from '../../src/main/platform/minisign'
import released from '../../src/main/platform/release-keys.json'

const vectors = join(import.meta.dirname, '..', 'vectors', 'minisign')
const keyFile = join(vectors, 'plain.key')
const publicKey = readFileSync(join(vectors, 'plain.pub'), 'utf8').split('\n')[1] ?? ''

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-dist-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const facts = {
  commit: 'a'.repeat(40),
  tag: 'v1.3.0',
  version: '1.3.0',
  isRehearsal: false,
  command: 'npm run release',
  lockfile: 'b'.repeat(128),
  electron: '45.4.1',
  builder: { system: 'Linux', node: 'v24' }
}
const statementFile = `${nameForSystem('1.3.0')}.intoto.json`
const files = {
  'Countersign-1.3.0-linux-x64.tar.gz': 'an archive',
  'Countersign-1.3.0-linux.cdx.json': '{}',
  'latest-linux.yml': 'version: 1.3.0\n'
}
const write = (content: Record<string, string>) => {
  for (const [name, text] of Object.entries(content)) writeFileSync(join(folder, name), text)
}
const sign = (key = makeSigningKey(), isRehearsal = false) =>
  signRelease(folder, { key, isRehearsal, version: '1.3.0', time: 1_800_000_000, facts: { ...facts, isRehearsal } })

describe('a release', () => {
  it('has a signature for every file, which names the file, the version and the channel', () => {
    write({ ...files, 'builder-debug.yml': 'notes', 'old.deb.minisig': 'of an earlier build' })
    mkdirSync(join(folder, 'linux-unpacked'))
    const key = makeSigningKey()
    const names = sign(key)
    expect(names).toEqual([...Object.keys(files), statementFile].toSorted())
    expect(readdirSync(folder).filter((name) => name.endsWith('.minisig'))).toEqual(
      names.map((name) => `${name}.minisig`)
    )
    for (const name of names) {
      const signature = readFileSync(join(folder, `${name}.minisig`), 'utf8')
      const trustedComment = `timestamp:1800000000\tfile:${name}\tversion:1.3.0\tchannel:latest`
      expect(verifySignature(readFileSync(join(folder, name)), signature, [key.publicText])).toEqual({ trustedComment })
    }
    expect(readFileSync(join(folder, 'countersign.pub'), 'utf8')).toContain(key.publicText)
  })

  it('has a statement with the digest of each file, the commit and the builder', () => {
    write(files)
    sign()
    const statement: unknown = JSON.parse(readFileSync(join(folder, statementFile), 'utf8'))
    const digests = (name: string, text: string) => ({
      name,
      digest: {
        sha256: createHash('sha256').update(text).digest('hex'),
        sha512: createHash('sha512').update(text).digest('hex')
      }
    })
    expect(statement).toMatchObject({
      _type: 'https://in-toto.io/Statement/v1',
      subject: Object.entries(files).map(([name, text]) => digests(name, text)),
      predicateType: 'https://slsa.dev/provenance/v1',
      predicate: {
        buildDefinition: {
          externalParameters: { command: 'npm run release', version: '1.3.0', tag: 'v1.3.0', isRehearsal: false },
          resolvedDependencies: [
            { name: 'countersign', digest: { gitCommit: facts.commit } },
            { name: 'package-lock.json', digest: { sha512: facts.lockfile } },
            { uri: 'pkg:npm/electron@45.4.1' }
          ]
        },
        runDetails: { builder: { version: facts.builder } }
      }
    })
  })

  it('that is signed a second time is signed the same, with Ed25519', () => {
    write(files)
    const key = makeSigningKey()
    const read = () => readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')])
    sign(key)
    const first = read()
    sign(key)
    expect(read()).toEqual(first)
  })

  it('without files is not signed', () => {
    expect(() => sign()).toThrow(/nothing to sign/)
  })

  it.each([
    ['1.3.0', 'latest'],
    ['1.3.0-beta.2', 'beta'],
    ['0.1.0-rehearsal', 'rehearsal']
  ])('%s is of the channel %s', (version, channel) => {
    expect(channelOf(version)).toBe(channel)
  })
})

describe('the signing key', () => {
  it('is necessary for a release', () => {
    expect(() => findSigningKey({}, false)).toThrow(/set COUNTERSIGN_SIGNING_KEY/)
    expect(() => findSigningKey({ COUNTERSIGN_SIGNING_KEY: join(folder, 'none') }, false)).toThrow(/no signing key at/)
  })
  it('has to be one that the app accepts', () => {
    const env = { COUNTERSIGN_SIGNING_KEY: keyFile }
    expect(() => findSigningKey(env, false)).toThrow(/No app would accept/)
    expect(findSigningKey(env, false, [publicKey]).publicText).toBe(publicKey)
  })
  it('of a rehearsal is a new one each time, which no app accepts', () => {
    const keys = [findSigningKey({}, true), findSigningKey({ COUNTERSIGN_SIGNING_KEY: keyFile }, true)]
    const texts = keys.map(({ publicText }) => publicText)
    expect(new Set([...texts, publicKey]).size).toBe(3)
    const accepted: readonly string[] = released.keys
    for (const text of texts) expect(accepted).not.toContain(text)
    write(files)
    sign(keys[0], true)
    expect(readFileSync(join(folder, 'countersign-rehearsal.pub'), 'utf8')).toContain('no app accepts it')
  })
  it('is one or two public keys in the app, each written as minisign writes it', () => {
    const accepted: readonly string[] = released.keys
    expect(accepted.length).toBeLessThanOrEqual(2)
    for (const text of accepted) expect(text).toMatch(/^RW[\w+/]{54}$/)
  })
})
