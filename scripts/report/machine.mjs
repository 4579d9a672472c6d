// The line below a table of results: when and on what it was measured. Without host name or path.
import os from 'node:os'

/** For example `27 November 2026, 2 × Intel Xeon, 24 GiB, Linux 6.1 x64, Node 24.21.0`. */
export function describeMachine() {
  const cpus = os.cpus()
  const model = (cpus[0]?.model ?? 'unknown processor')
    .replaceAll(/\((?:R|TM)\)|CPU|Processor|@.*$/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date())
  const memory = Math.round(os.totalmem() / 2 ** 30)
  const system = `${os.type()} ${os.release().split('-')[0]} ${process.arch}`
  return `${date}, ${cpus.length} × ${model}, ${memory} GiB, ${system}, Node ${process.versions.node}`
}
