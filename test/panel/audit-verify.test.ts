// CHECKLIST 60, manual part: the command that verifies an export, as an auditor runs it.
import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { formatExportEnd, formatExportLine } from '../../src/main/panel/domain/audit'
import { formatCheckpointLine, readCheckpoint, signCheckpoint } from '../../src/main/panel/domain/checkpoint'
import { createFolder, openTestPanel, type TestPanel } from './harness'
import { createSignedIn } from './people'
import { unwrap } from '../outcome'

const script = join(import.meta.dirname, '../../scripts/audit-verify.mjs')

async function verify(text: string, ...args: string[]): Promise<{ code: number; said: string }> {
  const file = join(createFolder(), 'export.jsonl')
  writeFileSync(file, text)
  return promisify(execFile)(process.execPath, [script, file, ...args]).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (error: { code: number; stdout: string }) => ({ code: error.code, said: error.stdout })
  )
}

function exportOf({ panel }: TestPanel): string[] {
  const { audit } = panel.context.store
  return [...[...audit.iterate()].map(formatExportLine), formatExportEnd(audit.readHead())]
}

async function exported(): Promise<string[]> {
  const test = await openTestPanel()
  await createSignedIn(test)
  return exportOf(test)
}

describe('CHECKLIST 60: npm run audit:verify', () => {
  it('reports an intact export as intact', async () => {
    const lines = await exported()
    expect(lines.length).toBeGreaterThan(4)
    expect(await verify(lines.join(''))).toEqual({ code: 0, said: expect.stringContaining('intact') as string })
  })

  it('names the first row that was changed, removed or added', async () => {
    const lines = await exported()
    const changed = lines.with(2, (lines[2] ?? '').replace(/"at":\d/, '"at":9'))
    expect(await verify(changed.join(''))).toEqual({ code: 1, said: expect.stringContaining('row 3') as string })
    expect(await verify(lines.toSpliced(1, 1).join(''))).toEqual({
      code: 1,
      said: expect.stringContaining('row 2') as string
    })
    expect(await verify(lines.toSpliced(1, 0, lines[0] ?? '').join(''))).toEqual({
      code: 1,
      said: expect.stringContaining('row 2') as string
    })
    expect((await verify(lines.toSpliced(-2, 1).join(''))).code).toBe(1)
  })

  it('does not accept another file as an export', async () => {
    expect((await verify('name,email\nAda,ada@example.com\n')).code).toBe(1)
    expect((await verify('')).code).toBe(1)
    const deep = `{"entry":${'['.repeat(100_000)}${']'.repeat(100_000)},"hash":""}`
    const said = expect.stringContaining('row 1 cannot be read') as string
    expect(await verify(`${deep}\n${formatExportEnd({ entries: 1, hash: '' })}`)).toEqual({ code: 1, said })
  })
})

describe('CHECKLIST 72: npm run audit:verify -- --checkpoint', () => {
  async function withCheckpoint() {
    const test = await openTestPanel({ storeId: 'feedc0de' })
    await createSignedIn(test)
    const before = exportOf(test)
    const sheet = unwrap(await test.panel.audit.makeCheckpoint('default'))
    unwrap(await test.panel.audit.saveCheckpoint('default', {}))
    const text = test.saved.at(-1)?.text ?? ''
    const file = join(createFolder(), 'checkpoint.json')
    writeFileSync(file, text)
    const read = readCheckpoint(text)
    if (read === null) throw new Error('no checkpoint')
    unwrap(await test.panel.audit.verify('default'))
    return { before, after: exportOf(test), sheet, file, read, line: formatCheckpointLine(read) }
  }

  it('distinguishes a log that continues from one whose end was cut off, from a file and from a scanned code', async () => {
    const { before, after, sheet, file, line } = await withCheckpoint()
    for (const given of [file, line]) {
      const whole = await verify(after.join(''), '--checkpoint', given, '--fingerprint', sheet.fingerprint)
      expect(whole.code).toBe(0)
      expect(whole.said).toContain('1 entry came later')
      expect(whole.said).toContain(sheet.fingerprint)
    }
    const cut = await verify(before.join(''), `--checkpoint=${file}`)
    expect(cut).toEqual({ code: 1, said: expect.stringContaining('cut off: at least 1 entry missing') as string })
  })

  it('reports another log, a rewritten log, a foreign key and a forged checkpoint', async () => {
    const { before, after, file, read, sheet } = await withCheckpoint()
    const other = await withCheckpoint()
    expect((await verify(other.after.join(''), '--checkpoint', file)).said).toContain('another log')
    const elsewhere = formatCheckpointLine(signCheckpoint(read, Buffer.alloc(32, 9)))
    const foreign = await verify(after.join(''), '--checkpoint', elsewhere)
    expect(foreign).toEqual({ code: 1, said: expect.stringContaining('foreign checkpoint') as string })
    expect(foreign.said).toContain(sheet.fingerprint)
    expect(
      (await verify(after.join(''), '--checkpoint', file, '--fingerprint', other.sheet.fingerprint)).said
    ).toContain('foreign checkpoint')
    const forged = formatCheckpointLine({ ...read, entries: before.length - 1 })
    expect((await verify(before.join(''), '--checkpoint', forged)).said).toContain('not match its signature')
    expect((await verify(after.join(''), '--checkpoint', '{}')).said).toContain('not a checkpoint')
  })

  it('exits with code 2 if it is used wrongly', async () => {
    const lines = (await exported()).join('')
    for (const args of [['--checkpoint', '/nowhere'], ['--fingerprint', 'AAAA'], ['--other'], ['second']]) {
      expect((await verify(lines, ...args)).code).toBe(2)
    }
  })
})
