// Signs a release: every file in dist/ gets a `.minisig` next to it. The key is used here only, after the build: no program of the build
// can read it.
import fs from 'node:fs'
import path from 'node:path'
import { Stop } from '../setup/progress.mjs'
import { inProject } from '../setup/project.mjs'
import { digestOf } from './digest.mjs'
import { makeSigningKey, publicFile, readSigningKey, signDigest } from './minisign.mjs'
import { makeStatement } from './statement.mjs'
import { nameOf } from './targets.mjs'

/** @typedef {import('./minisign.mjs').SigningKey} SigningKey */

const keysFile = inProject('src', 'main', 'platform', 'release-keys.json')

/**
 * The key that signs this release. A rehearsal makes one that no app accepts, and forgets it.
 * @param {NodeJS.ProcessEnv} env
 * @param {boolean} isRehearsal
 * @param {readonly string[]} accepted the public keys that the app accepts
 * @returns {SigningKey}
 */
export function findSigningKey(env, isRehearsal, accepted = JSON.parse(fs.readFileSync(keysFile, 'utf8')).keys) {
  if (isRehearsal) return makeSigningKey()
  const file = env.COUNTERSIGN_SIGNING_KEY
  if (!file)
    throw new Stop(
      'A release is signed, and there is no key: set COUNTERSIGN_SIGNING_KEY to the secret key file of minisign' +
        ' (docs/releasing.md).\nTo try the way without one: npm run release -- --rehearsal'
    )
  if (!fs.existsSync(file)) throw new Stop(`There is no signing key at ${file}.`)
  const key = readSigningKey(fs.readFileSync(file, 'utf8'), env.COUNTERSIGN_SIGNING_PASSWORD)
  if (!accepted.includes(key.publicText))
    throw new Stop(
      `No app would accept an update signed with this key: ${key.publicText} is not in ${path.relative(inProject(), keysFile)}.`
    )
  return key
}

/** The channel of a version, as electron-builder names its feed: `latest`, or the first word after the dash. */
export const channelOf = (version) => /^[\d.]+-([a-z]+)/i.exec(version)?.[1] ?? 'latest'

/** The files of a release in `folder`: not the unpacked apps, and not the notes that electron-builder leaves. */
export const releaseFiles = (folder) =>
  fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((each) => each.isFile() && !/^builder-.*\.ya?ml$|\.minisig$|\.pub$/.test(each.name))
    .map(({ name }) => name)
    .sort()

/** What is made once on each system has its name, because all files of a release are published together. */
export const nameForSystem = (version) => `Countersign-${version}-${nameOf(process.platform)}`

/**
 * Writes the statement about the build and the signatures.
 * @param {string} folder dist/
 * @param {{key: SigningKey, isRehearsal: boolean, version: string, time: number, facts: import('./statement.mjs').Facts}} release
 *   time: of the commit, seconds since epoch
 * @returns {string[]} the signed files
 */
export function signRelease(folder, { key, isRehearsal, version, time, facts }) {
  for (const name of fs.readdirSync(folder)) if (/\.minisig$|\.pub$/.test(name)) fs.rmSync(path.join(folder, name))
  const statement = `${nameForSystem(version)}.intoto.json`
  fs.rmSync(path.join(folder, statement), { force: true })
  const hex = (name, algorithm) => digestOf(path.join(folder, name), algorithm).toString('hex')
  const subjects = releaseFiles(folder).map((name) => ({
    name,
    digest: { sha256: hex(name, 'sha256'), sha512: hex(name, 'sha512') }
  }))
  if (subjects.length === 0) throw new Stop(`There is nothing to sign in ${folder}.`)
  fs.writeFileSync(path.join(folder, statement), `${JSON.stringify(makeStatement(subjects, facts), null, 2)}\n`)
  const names = releaseFiles(folder)
  for (const name of names) {
    const digest = digestOf(path.join(folder, name), 'blake2b512')
    fs.writeFileSync(path.join(folder, `${name}.minisig`), signDigest(key, digest, commentOf({ name, version, time })))
  }
  const [file, what] = isRehearsal
    ? ['countersign-rehearsal.pub', 'of a rehearsal; no app accepts it:']
    : ['countersign.pub', undefined]
  fs.writeFileSync(path.join(folder, file), publicFile(key, what))
  return names
}

/** What the signature of a file vouches for, next to its bytes (src/main/platform/signed-feed.ts). */
export const commentOf = ({ name, version, time, channel = channelOf(version) }) =>
  `timestamp:${time}\tfile:${name}\tversion:${version}\tchannel:${channel}`
