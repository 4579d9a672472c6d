// CHECKLIST 60 by hand: the command that verifies an export, as an auditor runs it.
import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { formatExportEnd, formatExportLine } from '../../src/main/panel/domain/audit'
import { createFolder, createSignedIn, openTestPanel } from './harness'

const script = join(import.meta.dirname, '../../scripts/audit-verify.mjs')

async function verify(text: string): Promise<{ code: number; said: string }> {
  const file = join(createFolder(), 'export.jsonl')
  writeFileSync(file, text)
  return promisify(execFile)(process.execPath, [script, file]).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (error: { code: number; stdout: string }) => ({ code: error.code, said: error.stdout })
  )
}

async function exported(): Promise<string[]> {
  const test = await openTestPanel()
  await createSignedIn(test)
  const { audit } = test.panel.room.store
  return [...[...audit.iterate()].map(formatExportLine), formatExportEnd(audit.readHead())]
}

describe('CHECKLIST 60: npm run audit:verify', () => {
  it('says that a whole export is whole', async () => {
    const lines = await exported()
    expect(lines.length).toBeGreaterThan(4)
    expect(await verify(lines.join(''))).toEqual({ code: 0, said: expect.stringContaining('whole') as string })
  })

  it('names the first row that was changed, taken out or added', async () => {
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

  it('does not take another file for an export', async () => {
    expect((await verify('name,email\nAda,ada@example.com\n')).code).toBe(1)
    expect((await verify('')).code).toBe(1)
    const deep = `{"entry":${'['.repeat(100_000)}${']'.repeat(100_000)},"hash":""}`
    const said = expect.stringContaining('row 1 cannot be read') as string
    expect(await verify(`${deep}\n${formatExportEnd({ entries: 1, hash: '' })}`)).toEqual({ code: 1, said })
  })
})
