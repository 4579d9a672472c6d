// Decodes a file's text: UTF-8, UTF-16 with a byte order mark, or by its content if it has no mark. A guess is reported, because names may
// come out wrong; keys and links are ASCII and do not.
import type { TextEncoding } from '../../shared/model/file'

interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string
  /** The guessed encoding; null if the file leaves no doubt. */
  readonly guess: TextEncoding | null
}

/** The characters of Windows-1252 from 0x80, where ISO 8859-1 has C1 controls (encoding.spec.whatwg.org); U+FFFD if undefined. */
const windowsSigns = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ'
/** Characters that occur in no text: controls except tab, line breaks and the DOS end of file. */
const noText = /[\u0000-\u0008\u000b\u000e-\u0019\u001b-\u001f]/
const sampleBytes = 4096

const decode = (label: string, bytes: Uint8Array, fatal: boolean): string | null => {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes)
  } catch {
    return null
  }
}

/** UTF-16 without a mark: in text that is partly ASCII, every other byte is zero, on one side only. */
function guessUtf16(bytes: Uint8Array): string | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null
  const sample = bytes.subarray(0, sampleBytes)
  const zeros = [0, 0]
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const least = sample.length / 10
  if (odd >= least && even === 0) return decode('utf-16le', bytes, true)
  return even >= least && odd === 0 ? decode('utf-16be', bytes, true) : null
}

const decodeWindows = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (sign) => windowsSigns.charAt(sign.charCodeAt(0) - 0x80))

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/** Decodes bytes as text; null if they are not text. Never throws. Broken characters become U+FFFD and make the encoding a guess. */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  if (marked !== null) {
    const text = decode(marked, bytes, false)
    return text === null || text.includes('\u0000') ? null : { text, guess: null }
  }
  const strict = decode('utf-8', bytes, true)
  if (strict?.includes('\u0000') === false) return { text: strict, guess: null }
  if (bytes.includes(0)) {
    const wide = guessUtf16(bytes)
    return wide === null || noText.test(wide) ? null : { text: wide, guess: 'utf-16' }
  }
  const lenient = decode('utf-8', bytes, false) ?? ''
  if (noText.test(lenient)) return null
  // A single truncated character does not make the rest another encoding.
  const broken = count(lenient, /\ufffd/g)
  if (count(lenient, /[^\u0000-\u007f\ufffd]/g) > broken) return { text: lenient, guess: 'utf-8' }
  return { text: decodeWindows(bytes), guess: 'windows-1252' }
}

/** What was guessed about a file, for the import report. A comma is not a guess. */
export function tellGuesses(
  encoding: TextEncoding | null,
  separator: ',' | ';' | '\t' | undefined
): { readonly encoding?: TextEncoding; readonly separator?: 'semicolon' | 'tab' } {
  return {
    ...(encoding === null ? {} : { encoding }),
    ...(separator === ';' ? { separator: 'semicolon' } : separator === '\t' ? { separator: 'tab' } : {})
  }
}
