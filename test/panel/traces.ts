// What acts leave behind, as lines: the result, which pages are notified and what leaves the app, followed by the rows of the audit log.
import { readFileSync } from 'node:fs'
import type { Result } from '../../src/shared/result'
import { readAudit, type TestPanel } from './harness'
import { codeOf } from '../outcome'

export type Answer = Result<unknown, { readonly code: string }>

/** Records acts on `test`; after each, the clock advances by `stepMs`. */
export function createTraces(test: TestPanel, stepMs: number) {
  const lines: string[] = []
  /** Values that differ from run to run, and their replacements. */
  const renamed = new Map<string, string>()
  const shorten = (text: string) =>
    [...renamed].reduce((said, [from, to]) => said.replaceAll(from, to), text).replaceAll('@example.com', '')
  const did = async <T extends Answer>(name: string, act: () => T | Promise<T>): Promise<T> => {
    const [rows, copied, saved] = [readAudit(test).length, test.copied.length, test.saved.length]
    test.changes.length = 0
    const answer = await act()
    const left = [
      ...[...new Set(test.changes)].sort(),
      ...test.copied.slice(copied).map((text) => `copied ${String(text.split('\n').length)}`),
      ...test.saved.slice(saved).map((file) => `saved ${file.name}`)
    ]
    lines.push([name, codeOf(answer), left.length === 0 ? '-' : left.join(', ')].join(' | '))
    for (const { kind, actor, subject, profile, data } of readAudit(test).slice(rows)) {
      const details = Object.entries(data).map(([key, value]) => shorten(`${key}=${JSON.stringify(value)}`))
      const who = [actor?.email, subject?.email, profile].map((each) => shorten(each?.toLowerCase() ?? '-')).join(' > ')
      lines.push(`  ${[kind, who, ...details].join(' | ')}`)
    }
    test.clock.now += stepMs
    return answer
  }
  return { did, lines, renamed }
}

/** The lines of a traces file, without the first. */
export const readTraces = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n').slice(1)
