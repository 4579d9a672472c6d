// Ente's encrypted export: files and stream messages written by libsodium, and the published vectors of the primitives.
import { poly1305 } from '@noble/ciphers/_poly1305.js'
import { describe, expect, it } from 'vitest'
import { deriveHChaCha20, openSecretStream } from '../../../src/main/authenticator/formats/secret-stream'
import { errorCodeOf, hotp, keys, read, totp } from './accounts'

const hex = (text: string) => Buffer.from(text.replace(/\s/g, ''), 'hex')

// libsodium: crypto_pwhash (Argon2id 1.3) and crypto_secretstream with the tag FINAL, as current versions write.
const finalFile = {
  version: 1,
  kdfParams: { memLimit: 65536, opsLimit: 2, salt: 'AAECAwQFBgcICQoLDA0ODw==' },
  encryptedData:
    'PEO42thO9jvIHtAC1MYG2O4saP0snDsRot2L4dT2XDSk9Trs72ldM5KYpsZbQvQCkBXMbPnX0gKnDxp/46Lf3iCZMaRF1xfohRcohAT8lOVF1O2z0SWkZdwhIBbs5m3n5oW6kJx682JrSaOuRlxCCa+nY5WZgPBe0cF1k0Yt4uhYsfpBXLiwilSRdkzqtCDrXnS7YtxxzP7tukJmeHcEefUtnOpxrEAKxWgribBArvzUNCZttigxw/q39fRh3Au7Hna9ZxrRnjFE2HcbD/j9BdQhnQ5lyp83hYZXaMUYxw==',
  encryptionNonce: '8zRFxEofQ88p+RKtJ+WztZ/nX9k0cuqk'
}
// The same with the tag MESSAGE, as older versions wrote.
const messageFile = {
  version: 1,
  kdfParams: { memLimit: 10240, opsLimit: 1, salt: 'AAECAwQFBgcICQoLDA0ODw==' },
  encryptedData:
    'CSXFgsbcWD6eL2tZnrijnDPtnFR4NyBbVkgWaHEsWuEJVqst6lsBy62SvJzWJ6SZwszSMpUlSH38WHFPhLHvV3bFBJaKMt/aWkqXWZ9rvya5+llAv1PX5cmHJbbC1/Xgw9ULtjrisTwAlfV4j4u1acJOG3MPwbv6ugtUmVAse7FVzgwGctKJ/SbH0vlVZVL2uwWeTwlyR7LjTrzzLHCEny/3Me27aOTaeEuSKwfWYwzXfqNRIPRMd3nEbc4/GTo45lkCx2bjKwmPicz7o8HTk9OTDLhv5ogCfYYBC3BeJg==',
  encryptionNonce: 'zi2EpAKiB5VIYDPL179BG65NzeT0t7AL'
}

// libsodium: one message of the bytes 0, 1, 2 … under the key 00 01 … 1f.
const streams: readonly (readonly [number, string, string])[] = [
  [0, '441e1fe3abb10bf401101d8cb1357b14f8c1aaff059b49e2', 'd3e2e75bf90ed8c1948a41390fee42d884'],
  [1, '5592a73aa9fb4efbdb6d6c4fd52aef167218770079f3c9b2', '48d20eb9add627101c89782d70856b357d7d'],
  [
    15,
    '38567d85292d336bef5c2303a1dd56562d11727622b64148',
    '76dc0b5c46b889560ab2fcfe59ccb7d52989af06cb0f13c1c8d73801074350e4'
  ],
  [
    16,
    '79cb6ca293ecc1b29721b598c08e29423cb2f532ee995386',
    'f74bb917122e34cf550ea00155a33681e4a9c4977a1b986561690b6a6fe0148c53'
  ],
  [
    17,
    '084f35234cf2a3374a6a2e44844ee38928ef43cb30586054',
    '785f2fa89f8d0b3a6be3dbeb7039397f0980e52c11c0855994a1f9838b32c123a40a'
  ],
  [
    63,
    '30d3811794ba99f18ff92055fb3dad3ad3a1b56714046291',
    '063d5eac1d4ef8822c1c8205620bc958132f337a1e564d49a9b1dc23a7e21a207a7b59a14701807bfaccb83fcc7699c2bffb12ff1613bdcf7df9f4fd4dbef4910f8f775b541ada54d9b612b41743edd6'
  ],
  [
    64,
    'd55a9c69b23e7f9867190493855ee9cfd3dd313719e24849',
    'd4632f04dc9c926c3d749a40a067680698d38bca2e6b61bba494a1e9e9d8ded723ddcb31ed44d171ea29b26de4f83349728d10c4bc5b5bd34bf3129fc98dd51ba76921f224adbd83389ac528f7b35d5006'
  ],
  [
    65,
    '1877c3382a710ee0cd0e3c6ec88f9968e70b35bd89ece909',
    '8545700a6af88995a957b5c595e5989450858f24bc5c9d2e0de56b7bd092cd3efe3ddd0fc777004d99bbf71cceb7c80c1474060044acd3265735ed4a974f8e85f0171e8c16892fcdcd32794b4fcc0120c6b5'
  ]
]

describe("Ente's encrypted export", () => {
  it.each([
    ['final', finalFile],
    ['message', messageFile]
  ])('opens where the last tag is %s', async (_, file) => {
    expect(await read(file, { password: 'pass word' })).toEqual({ format: 'ente', entries: [totp, hotp], refused: [] })
  })

  it('asks for its password and refuses a wrong one', async () => {
    expect(await errorCodeOf(finalFile)).toBe('password-needed')
    expect(await errorCodeOf(finalFile, { password: 'password' })).toBe('wrong-password')
  })

  it('is refused if it was altered or cut', async () => {
    const cut = { ...finalFile, encryptedData: finalFile.encryptedData.slice(0, -8) }
    expect(await errorCodeOf(cut, { password: 'pass word' })).toBe('wrong-password')
    expect(await errorCodeOf({ ...finalFile, encryptedData: 'AAAA' }, { password: 'pass word' })).toBe('wrong-password')
    expect(await errorCodeOf({ ...finalFile, encryptionNonce: '' }, { password: 'pass word' })).toBe('damaged')
  })

  it.each([
    [{ memLimit: 2 ** 40, opsLimit: 1 }, 'too-costly'],
    [{ memLimit: 2 ** 30, opsLimit: 1000 }, 'too-costly'],
    [{ memLimit: 2 ** 20, opsLimit: 2 ** 31 }, 'too-costly'],
    [{ memLimit: 0, opsLimit: 0 }, 'damaged'],
    [{ memLimit: -1, opsLimit: 1 }, 'damaged'],
    [{ memLimit: 2 ** 20, opsLimit: 1, salt: 'AAAA' }, 'damaged']
  ])('asking for %o of Argon2 is refused before any work is done: %s', async (cost, code) => {
    const began = performance.now()
    const file = { ...finalFile, kdfParams: { ...finalFile.kdfParams, ...cost } }
    expect(await errorCodeOf(file, { password: 'pass word' })).toBe(code)
    expect(performance.now() - began).toBeLessThan(500)
  })

  it('of an old version is JSON around links', async () => {
    const items = [
      {
        rawData: `otpauth://totp/GitHub:robin@example.com?secret=${keys.totp.base32}&issuer=GitHub`,
        display: { pinned: true, tags: ['a'] }
      },
      { rawData: `otpauth://totp/Gone?secret=${keys.totp.base32}`, display: { trashed: true } },
      { rawData: 'nothing' }
    ]
    expect(await read({ items })).toEqual({
      format: 'ente',
      entries: [{ ...totp, isFavorite: true, tags: ['a'] }],
      refused: [{ name: 'Gone', reason: 'in-trash' }, { reason: 'bad-type' }]
    })
  })
})

describe('openSecretStream', () => {
  const key = Buffer.from(Array.from({ length: 32 }, (_, index) => index))

  it.each(streams)("opens libsodium's message of %i bytes", (length, header, sealed) => {
    expect(openSecretStream(key, hex(header), hex(sealed))).toEqual(Buffer.from(Array.from({ length }, (_, i) => i)))
  })

  it('opens nothing with a flipped bit anywhere', () => {
    const [, header, sealed] = streams[4] ?? [0, '', '']
    for (let bit = 0; bit < hex(sealed).length * 8; bit++) {
      const altered = hex(sealed)
      altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(openSecretStream(key, hex(header), altered)).toBeNull()
    }
  })
})

describe('the cryptographic primitives', () => {
  it('HChaCha20 returns the subkey of draft-irtf-cfrg-xchacha section 2.2.1', () => {
    const key = hex('000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f')
    expect(deriveHChaCha20(key, hex('000000090000004a0000000031415927')).toString('hex')).toBe(
      '82413b4227b27bfed30e42508a877d73a0f9e4d58a74a853c12ec41326d3ecdc'
    )
  })

  it('Poly1305 returns the tag of RFC 8439 section 2.5.2', () => {
    const key = hex('85d6be7857556d337f4452fe42d506a80103808afb0db2fd4abff6af4149f51b')
    const message = Buffer.from('Cryptographic Forum Research Group')
    expect(Buffer.from(poly1305(message, key)).toString('hex')).toBe('a8061dc1305136c6c22b8baf0c0127a9')
  })
})
