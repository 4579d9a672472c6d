// Published vectors: RFC 4226 Appendix D, RFC 6238 Appendix B, RFC 4648 section 10.
// The RFC's SHA-256 and SHA-512 secrets are its 20-byte seed repeated to 32 and 64 bytes (RFC 6238 errata 2866).

const seed = (length: number) => Buffer.from('1234567890'.repeat(7).slice(0, length), 'ascii')

export const rfc4226 = {
  secret: seed(20),
  codes: ['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489']
}

export const rfc6238 = {
  secrets: { SHA1: seed(20), SHA256: seed(32), SHA512: seed(64) },
  /** Seconds since epoch, then the 8-digit codes. */
  rows: [
    [59, '94287082', '46119246', '90693936'],
    [1111111109, '07081804', '68084774', '25091201'],
    [1111111111, '14050471', '67062674', '99943326'],
    [1234567890, '89005924', '91819424', '93441116'],
    [2000000000, '69279037', '90698825', '38618901'],
    [20000000000, '65353130', '77737706', '47863826']
  ] as const
}

export const rfc4648 = [
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI']
] as const
