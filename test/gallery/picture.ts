// An image that looks like a QR code but contains nothing; entries show it in place of a real one.

const modules = 33
const side = 8

/** A data: URL of a PNG. */
export function drawCode(): string {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = (modules + 8) * side
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no canvas')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = '#000'
  for (let y = 0; y < modules; y += 1)
    for (let x = 0; x < modules; x += 1)
      if ((x * 7 + y * 13 + x * y) % 5 < 2) context.fillRect((x + 4) * side, (y + 4) * side, side, side)
  return canvas.toDataURL('image/png')
}
