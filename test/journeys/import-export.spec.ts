// Importing from other apps and exporting again, in the real app: Aegis plain and encrypted with everything that a dry run can report, a
// Google transfer over several images, and exports into a second data folder. oathtool verifies the codes; the files are written here.
import { expect, test, type Page } from '@playwright/test'
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'
import { execFileSync } from 'node:child_process'
import { createCipheriv, randomBytes, scryptSync } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expectAccessible } from './accessible'
import { endApp, launchApp, type RunningApp } from './app'
import { answerDialog } from './dialog'
import { openAdding, saveCandidates } from './vault'
import { drawTransfer } from './transfer-codes'

let app: RunningApp
test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  app = await launchApp()
})
test.afterAll(() => endApp(app))

const keys = {
  github: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  gitlab: 'KRSXG5CTMVRXEZLUKRSXG5CTMVRXEZLU',
  vpn: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
}
const entry = (issuer: string, name: string, secret: string, more: object = {}, type = 'totp') => ({
  type,
  uuid: issuer,
  name,
  issuer,
  note: '',
  info: { secret, algo: 'SHA1', digits: 6, ...(type === 'hotp' ? { counter: 0 } : { period: 30 }), ...more }
})
const first = [
  entry('GitHub', 'robin', keys.github),
  entry('Contoso VPN', 'rlindqvist', keys.vpn, {}, 'hotp'),
  entry('Bank', 'robin', '4MKSV7XGEWM4Q', { algo: 'MD5', period: 10 }, 'motp')
]

/** An Aegis vault as its documentation describes it. */
function aegis(entries: readonly object[], password?: string, n = 4096): Buffer {
  const database = { version: 3, entries, groups: [] }
  if (password === undefined) {
    return Buffer.from(JSON.stringify({ version: 1, header: { slots: null, params: null }, db: database }))
  }
  const seal = (key: Buffer, plain: Buffer) => {
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', key, nonce)
    const body = Buffer.concat([cipher.update(plain), cipher.final()])
    return { body, params: { nonce: nonce.toString('hex'), tag: cipher.getAuthTag().toString('hex') } }
  }
  const master = randomBytes(32)
  const salt = randomBytes(32)
  const cost = { n, r: 8, p: 1 }
  const slot = seal(scryptSync(password, salt, 32, { N: n, r: 8, p: 1, maxmem: 2 ** 30 }), master)
  const sealed = seal(master, Buffer.from(JSON.stringify(database)))
  const slots = [
    { type: 1, uuid: '1', key: slot.body.toString('hex'), key_params: slot.params, ...cost, salt: salt.toString('hex') }
  ]
  return Buffer.from(
    JSON.stringify({ version: 1, header: { slots, params: sealed.params }, db: sealed.body.toString('base64') })
  )
}

const row = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^Copy code for ${name}`) })
const rows = (page: Page) => page.getByRole('button', { name: /^Copy code for / })

async function importFile(running: RunningApp, name: string, bytes: Uint8Array): Promise<void> {
  const path = join(running.home, name)
  writeFileSync(path, bytes)
  const page = running.authenticator
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('menuitem', { name: 'Import a file' }).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose files' }).click()
  await (await chooser).setFiles(path)
}

async function confirmImport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Undo import' })).toHaveCount(1)
}

async function chooseAction(page: Page, account: string, action: string): Promise<void> {
  await row(page, account).click({ button: 'right' })
  await page.getByRole('menuitem', { name: action }).click()
}

const readClipboard = (running: RunningApp) => running.electron.evaluate(({ clipboard }) => clipboard.readText())

test('a plain Aegis file, chosen from Add account', async () => {
  const page = app.authenticator
  await openAdding(page)
  await page.getByRole('button', { name: 'Import a file' }).click()
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeFocused()
  await page.waitForTimeout(400)
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeFocused()
  const path = join(app.home, 'aegis-plain.json')
  writeFileSync(path, aegis(first))
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose files' }).click()
  await (await chooser).setFiles(path)
  await expect(page.getByRole('heading', { name: 'Aegis: 3 accounts' })).toBeVisible()
  await expect(page.getByText('The file doesn’t include its PIN')).toBeVisible()
  await expect(rows(page)).toHaveCount(0)
  await confirmImport(page)
  await expect(rows(page)).toHaveCount(3)
  await expect(row(page, 'GitHub')).toBeFocused()
})

test('an encrypted file: wrong password, all four kinds, filter, a replaced account, undo', async () => {
  const page = app.authenticator
  const second = [
    entry('GitHub', 'Robin', keys.github),
    entry('Contoso VPN', 'rlindqvist', keys.vpn, { digits: 8 }, 'hotp'),
    entry('GitLab', 'robin', keys.gitlab),
    entry('Broken', 'robin', 'not a key!')
  ]
  await importFile(app, 'aegis.json', aegis(second, 'right horse'))
  const password = page.getByLabel('File password')
  await password.fill('wrong horse')
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'doesn’t open the file' })).toBeVisible()
  await expectAccessible(page)
  await password.fill('right horse')
  await password.press('Enter')

  const list = page.getByRole('list', { name: 'Accounts in the file' })
  await expect(list.getByRole('listitem')).toHaveCount(4)
  for (const name of ['All 4', 'New 1', 'Duplicates 1', 'Conflicts 1', 'Refused 1']) {
    await expect(page.getByRole('button', { name, exact: true })).toBeVisible()
  }
  await expect(list.getByText('Digits: 8 here, 6 in your list')).toBeVisible()
  await expect(list.getByText('Its setup key is damaged.')).toBeVisible()
  await expect(page.getByText('1 of 3 selected')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Conflicts 1' }).click()
  await expect(list.getByRole('listitem')).toHaveCount(1)
  const choice = page.getByRole('radiogroup', { name: 'What to do with Contoso VPN rlindqvist' })
  await expect(choice.getByRole('radio', { name: 'Skip' })).toBeChecked()
  await choice.getByText('Keep both').click()
  await expect(page.getByText('2 of 3 selected')).toBeVisible()
  // With the keyboard alone.
  await page.keyboard.press('ArrowRight')
  await expect(choice.getByRole('radio', { name: 'Replace' })).toBeChecked()
  await expect(list.getByText('stays in the Trash')).toBeVisible()
  await expectAccessible(page)
  await confirmImport(page)
  await expect(rows(page)).toHaveCount(4)
  // The offer of the import before is on its way out.
  await expect(page.getByRole('button', { name: 'Undo import' })).toHaveCount(1)
  await page.getByRole('button', { name: 'Undo import' }).click()
  await expect(page.getByText('2 accounts removed again, 1 restored.')).toBeVisible()
  await expect(rows(page)).toHaveCount(3)
  await expect(row(page, 'GitLab')).toHaveCount(0)
})

test('a file of an unknown format says so and adds nothing; a dropped export opens its report', async () => {
  const page = app.authenticator
  await importFile(app, 'diary.txt', Buffer.from('Dear diary'))
  await expect(page.getByRole('alert').filter({ hasText: 'doesn’t recognise this file' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.evaluate((text) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], 'links.txt', { type: 'text/plain' }))
    for (const type of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }))
    }
  }, `otpauth://totp/Drop:robin?secret=${keys.gitlab}&issuer=Drop`)
  await expect(page.getByRole('heading', { name: 'Setup links: 1 account' })).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(rows(page)).toHaveCount(3)
})

test(
  'refused rows by name, an export without accounts, and an archive with an encrypted part',
  { tag: '@long' },
  async () => {
    const page = app.authenticator
    const head = 'Group;Title;Username;Password;URL;Notes;TOTP'
    const table = [
      `Root;Shop;ann;x;;;${keys.gitlab}`,
      'Root;Broken;bob;x;;;not-a-key!',
      `Root/Papierkorb;Old;cy;x;;;${keys.vpn}`,
      `Root;"Open;di;x;;;${keys.vpn}`
    ]
    await importFile(app, 'table.csv', Buffer.from([head, ...table].join('\r\n')))
    const list = page.getByRole('list', { name: 'Accounts in the file' })
    await expect(page.getByRole('heading', { name: 'KeePass: 4 accounts' })).toBeVisible()
    for (const line of [
      /Broken · bob.*Its setup key is damaged/,
      /Old · cy.*in the trash/,
      /Open · di.*It cannot be read/
    ]) {
      await expect(list.getByRole('listitem').filter({ hasText: line })).toHaveCount(1)
    }
    await expect(page.getByText('1 of 1 selected')).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')

    await importFile(app, 'empty.csv', Buffer.from(`${head}\r\nRoot;Shop;ann;x;;;`))
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByText('The file has no accounts with codes.')).toHaveCount(2)
    await expect(dialog.getByRole('button', { name: /^All/ })).toHaveCount(0)
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Choose another file' }).click()
    await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible()
    await page.keyboard.press('Escape')

    const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false })
    const link = (issuer: string, key: string) => `otpauth://totp/${issuer}:ann?secret=${key}&issuer=${issuer}`
    await writer.add('safe.txt', new Uint8ArrayReader(Buffer.from(link('Safe', keys.github))), {
      password: 'right horse'
    })
    await writer.add('list.txt', new Uint8ArrayReader(Buffer.from(link('Open', keys.gitlab))))
    await importFile(app, 'both.zip', await writer.close())
    await expect(list.getByRole('listitem').filter({ hasText: /safe\.txt.*needs its password/ })).toHaveCount(1)
    await expectAccessible(page)
    for (const [password, count, isLocked] of [
      ['wrong horse', 2, true],
      ['right horse', 2, false]
    ] as const) {
      await page.getByRole('button', { name: 'Enter password' }).click()
      await page.getByLabel('File password').fill(password)
      await page.keyboard.press('Enter')
      await expect(list.getByRole('listitem')).toHaveCount(count)
      await expect(page.getByText('that password doesn’t open it')).toHaveCount(isLocked ? 1 : 0)
    }
    await expect(page.getByRole('button', { name: /^Refused/ })).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expect(rows(page)).toHaveCount(3)
  }
)

test('a slow file says so, does not block the codes and can be cancelled', { tag: '@long' }, async () => {
  const page = app.authenticator
  // Twelve slots that take half a second each, and none opens.
  const file = JSON.parse(aegis(first, 'right horse', 2 ** 17).toString('utf8')) as { header: { slots: object[] } }
  file.header.slots = Array.from({ length: 12 }, () => file.header.slots[0] ?? {})
  await importFile(app, 'slow.json', Buffer.from(JSON.stringify(file)))
  await page.getByLabel('File password').fill('wrong horse')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Still working.')).toBeVisible()
  await expectAccessible(page)
  // The main process answers other calls meanwhile.
  const answered = await app.electron.evaluate(async () => {
    const began = Date.now()
    await new Promise((resolve) => setTimeout(resolve, 100))
    return Date.now() - began
  })
  expect(answered).toBeLessThan(1000)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect
    .poll(() =>
      app.electron.evaluate(
        ({ app: running }) => running.getAppMetrics().filter(({ name }) => name === 'Countersign import').length
      )
    )
    .toBe(0)
})

test('a Google transfer of three codes, collected from several images', { tag: '@long' }, async () => {
  const page = app.authenticator
  const pages = (await drawTransfer(3)).map((picture, index) => {
    const path = join(app.home, `page-${index}.png`)
    writeFileSync(path, picture)
    return path
  })
  const choose = async (...paths: (string | undefined)[]) => {
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Image file' }).click()
    await (await chooser).setFiles(paths.filter((path) => path !== undefined))
  }
  await openAdding(page)
  await choose(pages[0], pages[2])
  await expect(page.getByText('2 of 3 codes')).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText('Missing: code 2.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Scan the rest' }).click()
  await choose(pages[1])
  await expect(page.getByRole('heading', { name: '3 accounts found' })).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText(/of 3 codes/)).toBeHidden()
  await saveCandidates(page)
  await expect(row(page, 'Google')).toHaveCount(3)
})

test('setting a counter, entering a PIN and editing names', { tag: '@long' }, async () => {
  const page = app.authenticator
  await chooseAction(page, 'Contoso VPN', 'Set counter')
  await page.getByLabel('Counter', { exact: true }).fill('9')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await chooseAction(page, 'Contoso VPN', 'Next code')
  await expect(row(page, 'Contoso VPN')).toBeFocused()
  await row(page, 'Contoso VPN').click()
  const expected = execFileSync('oathtool', ['-b', '-c', '9', keys.vpn]).toString().trim()
  await expect.poll(() => readClipboard(app)).toBe(expected)

  await page.getByRole('button', { name: 'Enter PIN for Bank robin' }).click()
  await page.getByLabel('PIN', { exact: true }).fill('1234')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Enter PIN for Bank robin' })).toBeHidden()
  await row(page, 'Bank').click()
  await expect.poll(() => readClipboard(app)).toMatch(/^[0-9a-f]{6}$/)

  await row(page, 'GitHub').hover()
  await page.getByRole('button', { name: 'Actions for GitHub robin' }).click()
  await expectAccessible(page)
  await page.getByRole('menuitem', { name: 'Edit' }).click()
  await page.getByLabel('Account', { exact: true }).fill('robin.lindqvist')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(row(page, 'GitHub robin.lindqvist')).toBeVisible()
})

async function openExport(page: Page, format: string): Promise<void> {
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('menuitem', { name: 'Export' }).click()
  await page.getByRole('button', { name: format, exact: true }).click()
}

/** Closes the sheet; answers the path that the screen shows. */
async function finishExport(page: Page, accounts: number): Promise<string> {
  await expect(page.getByText(`Verified: ${accounts} account`)).toBeVisible()
  const path = await page.getByRole('dialog').locator('code').innerText()
  await page.getByRole('button', { name: 'Done' }).click()
  return path
}

test('an encrypted export restores the same codes in a second data folder', { tag: '@long' }, async () => {
  const page = app.authenticator
  await openExport(page, 'Countersign')
  await expectAccessible(page)
  await page.getByLabel('File password').fill('seven lamps on the pier')
  await page.getByLabel('Confirm password').fill('seven lamps')
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(page.getByText('The passwords don’t match.')).toBeVisible()
  await page.getByLabel('Confirm password').fill('seven lamps on the pier')
  // The system's own dialog asks, and Enter in it means no.
  for (const answer of ['enter', 'cancel'] as const) {
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    await answerDialog(answer)
    await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeEnabled()
    expect(readdirSync(join(app.home, 'Downloads'))).toEqual([])
  }
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await answerDialog('yes')
  const path = await finishExport(page, 6)
  expect(path.startsWith(join(app.home, 'Downloads'))).toBe(true)
  expect(statSync(path).mode & 0o777).toBe(0o600)
  const file = readFileSync(path)
  for (const key of Object.values(keys)) expect(file.includes(key)).toBe(false)

  const other = await launchApp({ hasKeychain: false })
  try {
    const there = other.authenticator
    await other.panel.getByLabel('Passphrase', { exact: true }).fill('four unrelated words here')
    await other.panel.getByLabel('Confirm passphrase').fill('four unrelated words here')
    await other.panel.getByRole('button', { name: 'Set passphrase' }).click()
    await importFile(other, 'backup.json', file)
    await there.getByLabel('File password').fill('seven lamps on the pier')
    await there.keyboard.press('Enter')
    await expect(there.getByRole('heading', { name: 'Countersign: 6 accounts' })).toBeVisible()
    await confirmImport(there)
    await expect(rows(there)).toHaveCount(6)
    await chooseAction(there, 'Contoso VPN', 'Next code')
    await row(there, 'Contoso VPN').click()
    const expected = execFileSync('oathtool', ['-b', '-c', '10', keys.vpn]).toString().trim()
    await expect.poll(() => readClipboard(other)).toBe(expected)

    // Here the passphrase is asked for, and a plain file shows a warning.
    await openExport(there, 'Google Authenticator')
    await expect(there.getByText('Anyone who gets it can generate your codes')).toBeVisible()
    await there.getByLabel('Your passphrase').fill('four unrelated words')
    await there.getByRole('button', { name: 'Export', exact: true }).click()
    await expect(there.getByRole('alert').filter({ hasText: /passphrase/ })).toBeVisible()
    expect(readdirSync(join(other.home, 'Downloads'))).toEqual([])
    await there.getByLabel('Your passphrase').fill('four unrelated words here')
    await there.getByRole('button', { name: 'Export', exact: true }).click()
    await expect(there.getByText('Left out: 1 account')).toBeVisible()
    await expectAccessible(there)
    expect(existsSync(await finishExport(there, 5))).toBe(true)
    expect(other.pageErrors).toEqual([])
  } finally {
    await endApp(other)
  }
})

test('selected accounts, a weak password, and a chosen location', { tag: '@long' }, async () => {
  const page = app.authenticator
  const path = join(app.home, 'stick.json')
  // The system's own dialog cannot be driven, so its answer is simulated.
  const answer = (filePath: string) =>
    app.electron.evaluate(({ dialog }, chosen) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: chosen === '', filePath: chosen })
    }, filePath)
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('menuitem', { name: 'Export' }).click()
  await page.getByRole('button', { name: 'Choose accounts' }).click()
  await expect(page.getByText('6 of 6 selected')).toBeVisible()
  await page.getByRole('checkbox', { name: 'All accounts' }).uncheck()
  await page.getByRole('textbox', { name: 'Search accounts' }).fill('google')
  await page.getByRole('checkbox', { name: 'Google page1' }).check()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Use these' }).click()
  await expect(page.getByText('1 account chosen')).toBeVisible()
  await page.getByRole('button', { name: 'Aegis', exact: true }).click()
  await page.getByLabel('File password').fill('hunter2')
  await page.getByLabel('Confirm password').fill('hunter2')
  await answer('')
  await page.getByRole('button', { name: 'Save as…' }).click()
  await expect(page.getByText('might guess this one')).toBeVisible()
  await expectAccessible(page)
  await expect(page.getByRole('button', { name: 'Export anyway' })).toBeVisible()
  await page.getByRole('button', { name: 'Save as…' }).click()
  await answerDialog('yes')
  await expect(page.getByRole('button', { name: 'Save as…' })).toBeEnabled()
  expect(existsSync(path)).toBe(false)
  await answer(path)
  await page.getByRole('button', { name: 'Save as…' }).click()
  await answerDialog('yes')
  expect(await finishExport(page, 1)).toBe(path)
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

test('no page reported an error', { tag: '@long' }, () => {
  expect(app.pageErrors).toEqual([])
})
