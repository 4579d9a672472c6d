// Signatures by minisign are verified as minisign does it, and a signature with anything changed is refused. The files in vectors/minisign
// were made by minisign itself.
import { blake2b } from '@noble/hashes/blake2.js'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeSigningKey, publicFile, readSigningKey, signDigest } from '../../scripts/packaging/minisign.mjs'
import { verifySignature } from '../../src/main/platform/minisign'
import { isLong } from '../daily'

const vector = (name: string) => readFileSync(join(import.meta.dirname, '..', 'vectors', 'minisign', name), 'utf8')
const publicKeyIn = (file: string) => file.split('\n')[1] ?? ''

const content = Buffer.from(vector('signed.txt'))
const signature = vector('signed.txt.minisig')
const key = publicKeyIn(vector('plain.pub'))
const otherKey = publicKeyIn(vector('password.pub'))
const digestOf = (bytes: Uint8Array) => createHash('blake2b512').update(bytes).digest()

describe('a signature by minisign', () => {
  it('is verified with the key that made it, wherever that is in the list', () => {
    const verdict = { trustedComment: 'file:a.txt version:1.2.3 channel:latest' }
    expect(verifySignature(content, signature, [key])).toEqual(verdict)
    expect(verifySignature(content, signature, [otherKey, key])).toEqual(verdict)
  })

  it('is what our own signing writes, except for the untrusted comment', () => {
    const secret = readSigningKey(vector('plain.key'), undefined)
    const ours = signDigest(secret, digestOf(content), 'file:a.txt version:1.2.3 channel:latest')
    expect(ours.split('\n').slice(1)).toEqual(signature.split('\n').slice(1))
    expect(publicFile(secret).split('\n')[1]).toBe(key)
  })

  const [, first = '', comment = '', second = ''] = signature.split('\n')
  const withLines = (a: string, b: string, c: string) => `untrusted comment: x\n${a}\n${b}\n${c}\n`
  const flip = (base64: string, at: number) => {
    const bytes = Buffer.from(base64, 'base64')
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
    return bytes.toString('base64')
  }
  it.each([
    ['cut', content.subarray(1), signature, 'changed file'],
    ['with one bit changed', Buffer.from('iello\n'), signature, 'changed file'],
    ['with a changed signature', content, withLines(flip(first, 20), comment, second), 'changed file'],
    ['with a changed trusted comment', content, withLines(first, `${comment}0`, second), 'changed comment'],
    ['with a changed signature of the comment', content, withLines(first, comment, flip(second, 3)), 'changed comment'],
    ['with the id of another key', content, withLines(flip(first, 4), comment, second), 'another key'],
    ['with an older algorithm', content, withLines(flip(first, 1), comment, second), 'no signature'],
    ['with a longer signature', content, withLines(`${first}AAAA`, comment, second), 'no signature'],
    ['with an untidy signature', content, withLines(first.replace('=', ''), comment, second), 'no signature'],
    ['with two comments', content, withLines(first, `${comment}\n${comment}`, second), 'no signature'],
    ['without one', content, '', 'no signature'],
    ['with a page of the server instead', content, '<!doctype html><title>Not found</title>', 'no signature']
  ])('a file %s is refused', (_what, bytes, text, fault) => {
    expect(verifySignature(bytes, text, [key])).toEqual({ fault })
  })

  it('is refused by any other key, also one that claims the same id', () => {
    expect(verifySignature(content, signature, [otherKey])).toEqual({ fault: 'another key' })
    expect(verifySignature(content, signature, [])).toEqual({ fault: 'another key' })
    const forged = Buffer.from(otherKey, 'base64')
    Buffer.from(key, 'base64').copy(forged, 2, 2, 10)
    expect(verifySignature(content, signature, [forged.toString('base64')])).toEqual({ fault: 'changed file' })
  })
})

it('the two implementations of BLAKE2b agree', () => {
  for (const length of [0, 1, 127, 128, 129, 70_000]) {
    const bytes = Buffer.alloc(length, 'countersign')
    expect(Buffer.from(blake2b(bytes, { dkLen: 64 })).equals(digestOf(bytes))).toBe(true)
  }
})

describe('a secret key', () => {
  it('of something else is refused', () => {
    expect(() => readSigningKey(vector('plain.pub'), undefined)).toThrow(/not a secret key file/)
    expect(() => readSigningKey('', undefined)).toThrow(/not a secret key file/)
  })
  it('with a password needs one', () => {
    expect(() => readSigningKey(vector('password.key'), undefined)).toThrow(/COUNTERSIGN_SIGNING_PASSWORD/)
  })
  // minisign's scrypt takes 1 GiB and seconds.
  it.runIf(isLong)('with a password opens with that password only', { timeout: 120_000 }, () => {
    expect(readSigningKey(vector('password.key'), 'secret').publicText).toBe(otherKey)
    expect(() => readSigningKey(vector('password.key'), 'Secret')).toThrow(/not that of the signing key/)
  })
})

const hasMinisign = (() => {
  try {
    execFileSync('minisign', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()
describe.runIf(hasMinisign)('with minisign itself, where it is installed', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'countersign-minisign-'))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  const minisign = (...args: string[]) =>
    execFileSync('minisign', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' })

  it('it verifies what we sign, and refuses it changed', () => {
    const secret = makeSigningKey()
    const bytes = Buffer.alloc(300_000, 'a package')
    writeFileSync(join(folder, 'package.deb'), bytes)
    writeFileSync(join(folder, 'key.pub'), publicFile(secret))
    writeFileSync(
      join(folder, 'package.deb.minisig'),
      signDigest(secret, digestOf(bytes), 'file:package.deb\tversion:1')
    )
    expect(minisign('-Vm', 'package.deb', '-p', 'key.pub', '-H')).toContain('file:package.deb')
    writeFileSync(join(folder, 'package.deb'), bytes.subarray(1))
    expect(() => minisign('-Vm', 'package.deb', '-p', 'key.pub')).toThrow()
  })
  it('we verify what it signs with a key that it made', () => {
    minisign('-G', '-W', '-p', 'its.pub', '-s', 'its.key')
    writeFileSync(join(folder, 'feed.yml'), 'version: 1\n')
    minisign('-Sm', 'feed.yml', '-s', 'its.key', '-t', 'ours to say')
    const text = readFileSync(join(folder, 'feed.yml.minisig'), 'utf8')
    const its = publicKeyIn(readFileSync(join(folder, 'its.pub'), 'utf8'))
    expect(verifySignature(Buffer.from('version: 1\n'), text, [its])).toEqual({ trustedComment: 'ours to say' })
    expect(readSigningKey(readFileSync(join(folder, 'its.key'), 'utf8'), undefined).publicText).toBe(its)
  })
})
