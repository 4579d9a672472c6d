// One start as a picture (SVG): a track for each process, with its busy main thread and the named phases. Its colours follow the reader's
// colour scheme.
import type { Track } from './trace'

const width = 960
const left = 24
const row = 16
const barHeight = 14

const style = `
  text { font: 12px system-ui, sans-serif; fill: #1b1f27 }
  .title { font-size: 14px; font-weight: 600 }
  .axis { fill: #59616f }
  .page { fill: #ffffff }
  .line { stroke: #e3e6eb }
  .lane { fill: #f1f3f6 }
  .busy { fill: #8d9df2 }
  .dot { fill: #4757d2 }
  @media (prefers-color-scheme: dark) {
    text { fill: #eceef2 }
    .axis { fill: #a6adba }
    .page { fill: #16181d }
    .line { stroke: #2f343e }
    .lane { fill: #252932 }
    .busy { fill: #5b69c9 }
    .dot { fill: #aab5f7 }
  }`

export function drawTracks(tracks: readonly Track[], title: string): string {
  const lastMs = Math.max(...tracks.flatMap(({ phases }) => phases.map(({ at }) => at))) / 1000
  const endMs = Math.ceil((lastMs + 50) / 100) * 100
  const x = (micros: number) => left + ((width - 2 * left) * micros) / 1000 / endMs
  const parts: string[] = []
  let y = 64
  for (const { name, phases, busy } of tracks) {
    parts.push(text(left, y, name, 'title'))
    y += 8
    parts.push(rectangle('lane', left, y, width - 2 * left, barHeight))
    for (const [from, to] of busy) {
      const [start, end] = [Math.max(from, 0), Math.min(to, endMs * 1000)]
      if (end > start) parts.push(rectangle('busy', x(start), y, x(end) - x(start), barHeight))
    }
    y += barHeight
    for (const phase of phases) {
      y += row
      const at = x(phase.at)
      const isLate = at > width * 0.68
      const label = `${phase.name}, ${(phase.at / 1000).toFixed(3)} ms`
      parts.push(`<circle class="dot" cx="${at.toFixed(1)}" cy="${String(y - 4)}" r="3"/>`)
      parts.push(text(isLate ? at - 8 : at + 8, y, label, '', isLate ? 'end' : 'start'))
    }
    y += 32
  }
  const lines: string[] = []
  const stepMs = endMs > 2000 ? 500 : 250
  for (let ms = 0; ms <= endMs; ms += stepMs) {
    const at = x(ms * 1000).toFixed(1)
    lines.push(`<line class="line" x1="${at}" y1="44" x2="${at}" y2="${String(y - 20)}"/>`)
    lines.push(text(Number(at), y - 6, `${String(ms)} ms`, 'axis', ms === 0 ? 'start' : 'middle'))
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(y)}" role="img" aria-label="${title}">`,
    `<style>${style}\n</style>`,
    rectangle('page', 0, 0, width, y),
    text(left, 26, title, 'title'),
    ...lines,
    ...parts,
    '</svg>\n'
  ].join('\n')
}

const rectangle = (kind: string, x: number, y: number, wide: number, high: number) =>
  `<rect class="${kind}" x="${x.toFixed(1)}" y="${String(y)}" width="${wide.toFixed(1)}" height="${String(high)}"/>`

const text = (x: number, y: number, words: string, kind = '', anchor = 'start') =>
  `<text${kind === '' ? '' : ` class="${kind}"`} x="${x.toFixed(1)}" y="${String(y)}" text-anchor="${anchor}">${words}</text>`
