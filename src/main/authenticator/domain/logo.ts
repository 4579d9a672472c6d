// An account's own image: a small PNG that the page drew. Pages get it back and decode it in their sandbox; this file reads only its header
// (RFC 2083 sections 3.1 and 4.1.1).
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const mostPixels = 256

/** Whether the bytes begin like a PNG of at most 256 by 256 pixels. */
export function isOwnLogo(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (head.length < 24 || !head.subarray(0, 8).equals(signature) || head.toString('latin1', 12, 16) !== 'IHDR') {
    return false
  }
  return [head.readUInt32BE(16), head.readUInt32BE(20)].every((pixels) => pixels >= 1 && pixels <= mostPixels)
}
