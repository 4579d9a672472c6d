// Every screen of login, personal settings and browsers, in the states that a user meets: axe finds nothing in either theme, and no text
// overflows a narrow window.
import { expect, test, type Page } from '@playwright/test'
import { execFileSync, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLook, setPanelWidth } from './look'
import { endApp, launchApp, projectDir, type RunningApp } from './app'
import { callPanel, expectRefusal, openFromUserMenu, openNewBrowser, person as admin } from './steps'
import { enterCode, expectSignedIn, logIn, logOut } from './login'
import { createFreshCodes, finishSetup, readSetupKey, setUpAdmin } from './setup'
import { everybody } from '../everybody'

const member = { name: 'Bo Larkin', email: 'bo@lighthouse.example', password: 'nine gulls over the quay' }

let app: RunningApp
let other: Page
let codes: () => Promise<string>
let backupCodes: string[] = []

test.describe.configure({ mode: 'serial', timeout: 120_000 })
test.beforeAll(async () => {
  app = await launchApp()
  const made = await setUpAdmin(app)
  codes = made.codes
  backupCodes = made.backupCodes
})
test.afterAll(() => endApp(app))

const look = createLook({
  widths: [480, 1280],
  resize: (page, width) => setPanelWidth(app, page, width),
  isWhole: (name) => name === 'settings'
})

test('home and the menus', { tag: '@long' }, async () => {
  await look(app.panel, 'home')
  await app.panel.getByRole('button', { name: admin.email, exact: true }).click()
  await look(app.panel, 'user-menu')
  await app.panel.keyboard.press('Escape')
  await app.panel.getByRole('button', { name: /^Browser: / }).click()
  await look(app.panel, 'browser-menu')
  await app.panel.keyboard.press('Escape')
})

test('the command palette opens any screen by name, and About shows no secrets', { tag: '@long' }, async () => {
  const palette = app.panel.getByRole('dialog', { name: 'Commands' })
  await app.panel.keyboard.press('ControlOrMeta+K')
  await look(app.panel, 'palette')
  await app.panel.getByRole('combobox', { name: 'Search commands' }).fill('no such thing')
  await expect(palette.getByText('No commands found.')).toBeVisible()
  await app.panel.getByRole('combobox', { name: 'Search commands' }).fill('user man')
  await app.panel.keyboard.press('Enter')
  await expect(app.panel.getByRole('heading', { name: 'User Management' })).toBeVisible()
  await expect(palette).toBeHidden()
  await app.panel.keyboard.press('ControlOrMeta+K')
  await expect(palette.getByRole('option', { name: 'Home', exact: true })).toHaveAttribute('aria-selected', 'true')
  await app.panel.keyboard.press('ArrowUp')
  await expect(palette.getByRole('option', { selected: true })).toHaveText('Log out')
  await app.panel.keyboard.press('ArrowUp')
  await app.panel.keyboard.press('Enter')

  const about = app.panel.getByRole('dialog', { name: 'About Countersign' })
  await expect(about.getByRole('button', { name: /^react-dom/ })).toBeVisible()
  await look(app.panel, 'about')
  await about.getByRole('button', { name: 'Copy diagnostics' }).click()
  await expect(about.getByText(/^Copied\./)).toBeVisible()
  const copied = await app.electron.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toMatch(/^Countersign \d+\.\d+\.\d+\nElectron .*\n.*\nKeys: keychain, ready\nUsers: 1\nAccounts: 0\n/)
  for (const secret of [admin.email, admin.name, admin.accountName, app.dataDir, app.home])
    expect(copied).not.toContain(secret)
  await app.panel.keyboard.press('Escape')
  await expect(about).toBeHidden()
  // The menu bar opens it in its own window.
  await app.electron.evaluate(({ Menu, BrowserWindow }, title) => {
    const window = BrowserWindow.getAllWindows().find((each) => each.getTitle() === title)
    const help = Menu.getApplicationMenu()?.items.find(({ role }) => role === 'help')
    help?.submenu?.items[0]?.click(undefined, window, window?.webContents)
  }, 'Countersign Panel')
  await expect(about).toBeVisible()
  await app.panel.keyboard.press('Escape')
  await expect(about).toBeHidden()
  await openFromUserMenu(app.panel, admin.email, 'Personal Settings')
})

test('a new user: password first, then setup', { tag: '@long' }, async () => {
  const activation = (await callPanel(app.panel, 'users.create', {
    email: member.email,
    name: member.name,
    role: 'member'
  })) as { activationCode: string }
  other = await openNewBrowser(app)
  await logIn(other, member.email, activation.activationCode)
  await expect(other.getByRole('heading', { name: 'Choose your password' })).toBeVisible()
  await other.getByLabel('Password', { exact: true }).fill('password')
  await expect(other.getByText(/very common password/)).toBeVisible()
  await look(other, 'new-password')
  await other.getByLabel('Password', { exact: true }).fill(member.password)
  await other.getByLabel('Confirm password', { exact: true }).fill(member.password)
  await other.getByRole('button', { name: 'Set password' }).click()
  await expect(other.getByRole('img', { name: 'QR code' })).toBeVisible()
})

test('after a reset with enrolment codes: the enrolment code screen', { tag: '@long' }, async () => {
  const memberCodes = createFreshCodes(await readSetupKey(other), () => app)
  await enterCode(other, await memberCodes())
  await finishSetup(other)
  const { policy } = (await callPanel(app.panel, 'policy.get')) as { policy: object }
  await callPanel(app.panel, 'policy.set', { policy: { ...policy, needsEnrolmentCode: true } })
  const list = (await callPanel(app.panel, 'users.list', {
    ...everybody,
    search: member.email,
    sortBy: 'email',
    limit: 1
  })) as { rows: { id: string }[] }
  const { enrolment } = (await callPanel(app.panel, 'users.resetTwoFactor', { userId: list.rows[0]?.id })) as {
    enrolment: { code: string }
  }
  await expect(other.getByText(/Your session was ended/)).toBeVisible()
  await look(other, 'ended')
  await logIn(other, member.email, member.password)
  await other.getByLabel('Enrolment code').fill('00000-00000')
  await other.getByRole('button', { name: 'Continue' }).click()
  await expect(other.getByText(/4 tries left/)).toBeVisible()
  await look(other, 'enrolment-code')
  await other.getByLabel('Enrolment code').fill(enrolment.code)
  await other.getByRole('button', { name: 'Continue' }).click()
  await expect(other.getByRole('img', { name: 'QR code' })).toBeVisible()
  await other.getByRole('button', { name: 'Cancel and log out' }).click()
  await callPanel(app.panel, 'policy.set', { policy })
})

test('the code screen and its backup code', { tag: '@long' }, async () => {
  await logIn(other, admin.email, admin.password)
  await expect(other.getByLabel('6-digit code')).toBeVisible()
  await look(other, 'code')
  await enterCode(other, '000000')
  await expect(other.getByRole('alert').filter({ hasText: /code/ })).toBeVisible()
  await look(other, 'code-refused')
  await other.getByRole('button', { name: 'Use a backup code' }).click()
  await look(other, 'backup-code')
  await other.getByRole('checkbox', { name: /^Remember this browser/ }).check()
  await other.getByLabel('Backup code').fill(backupCodes[0] ?? '')
  await other.getByRole('button', { name: 'Continue' }).click()
  await expectSignedIn(other, admin.email)
  await look(other, 'home-with-notices')
})

test('personal settings and its dialogs', { tag: '@long' }, async () => {
  await openFromUserMenu(app.panel, admin.email, 'Personal Settings')
  await expect(app.panel.getByRole('button', { name: 'End the session in Browser 2' })).toBeVisible()
  await look(app.panel, 'settings')
  await app.panel.getByRole('button', { name: 'Change password' }).click()
  await app.panel.getByRole('dialog').getByRole('button', { name: 'Change password' }).click()
  await look(app.panel, 'change-password')
  await expect(app.panel.getByText('Your name was changed.')).toHaveCount(0)
  await app.panel.keyboard.press('Escape')
  await app.panel.getByRole('button', { name: 'Move to a new phone' }).click()
  await look(app.panel, 'move-asks')
  await app.panel.getByLabel('Password', { exact: true }).fill(admin.password)
  await app.panel.getByRole('button', { name: 'Use a backup code' }).click()
  await app.panel.getByLabel('Backup code').fill('0000-0000-0000-0000')
  await app.panel.getByRole('button', { name: 'Continue' }).click()
  await expectRefusal(app.panel, /backup code/i)
  await look(app.panel, 'move-asks-backup-code')
  await app.panel.waitForTimeout(1000)
  await app.panel.getByRole('button', { name: 'Use the code from the app' }).click()
  await enterCode(app.panel, await codes())
  await app.panel.getByRole('button', { name: 'Continue' }).click()
  await readSetupKey(app.panel)
  await look(app.panel, 'move')
  await app.panel.keyboard.press('Escape')
})

test('strict re-authentication asks for password and code', { tag: '@long' }, async () => {
  const { policy } = (await callPanel(app.panel, 'policy.get')) as { policy: object }
  await callPanel(app.panel, 'policy.set', { policy: { ...policy, isReauthenticationStrict: true } })
  await app.panel.getByRole('button', { name: 'Generate New Backup Codes' }).click()
  await expect(app.panel.getByLabel('6-digit code')).toBeVisible()
  await look(app.panel, 'generate-strict')
  await app.panel.getByLabel('Password', { exact: true }).fill(admin.password)
  await enterCode(app.panel, await codes())
  await app.panel.getByRole('button', { name: 'Continue' }).click()
  await expect(app.panel.getByRole('button', { name: 'Done' })).toBeVisible()
  await look(app.panel, 'generated')
  const shown = app.panel.getByText(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/)
  backupCodes = await shown.allInnerTexts()
  await app.panel.getByRole('checkbox', { name: 'I have saved them' }).check()
  await app.panel.getByRole('button', { name: 'Done' }).click()
  await callPanel(app.panel, 'policy.set', { policy })
})

test('browsers: rename, manage, forget', { tag: '@long' }, async () => {
  const menu = app.panel.getByRole('button', { name: /^Browser: / })
  await menu.click()
  await app.panel.getByRole('menuitem', { name: 'Rename this browser' }).click()
  await look(app.panel, 'rename-browser')
  await app.panel.keyboard.press('Escape')
  await menu.click()
  await app.panel.getByRole('menuitem', { name: 'Manage browsers' }).click()
  await look(app.panel, 'manage-browsers')
  await app.panel.getByRole('dialog').getByRole('button', { name: 'Remove Browser 2' }).click()
  await look(app.panel, 'forget-browser')
  await app.panel.keyboard.press('Escape')
  await app.panel.keyboard.press('Escape')
})

test('a session about to end warns first, and can be kept', { tag: '@long' }, async () => {
  const { policy } = (await callPanel(app.panel, 'policy.get')) as { policy: object }
  await callPanel(app.panel, 'policy.set', { policy: { ...policy, idleMinutes: 1 } })
  await app.panel.reload()
  await expect(app.panel.getByRole('dialog', { name: 'Still there?' })).toBeVisible()
  await look(app.panel, 'session-ends')
  await app.panel.getByRole('button', { name: 'Stay logged in' }).click()
  await callPanel(app.panel, 'policy.set', { policy })
  await expect(app.panel.getByRole('dialog', { name: 'Still there?' })).toHaveCount(0)
  await expectSignedIn(app.panel, admin.email)
})

test('the last backup code leads to new ones', { tag: '@long' }, async () => {
  await logOut(app.panel, admin.email)
  for (const code of backupCodes.slice(0, 9)) {
    await callPanel(app.panel, 'session.logIn', { username: admin.email, password: admin.password })
    await callPanel(app.panel, 'session.enterBackupCode', { code })
    await callPanel(app.panel, 'session.logOut')
  }
  await logIn(app.panel, admin.email, admin.password)
  await app.panel.getByRole('button', { name: 'Use a backup code' }).click()
  await app.panel.getByLabel('Backup code').fill(backupCodes[9] ?? '')
  await app.panel.getByRole('button', { name: 'Continue' }).click()
  await expect(app.panel.getByRole('heading', { name: 'You’ve used your last backup code' })).toBeVisible()
  await look(app.panel, 'renewal')
  expect(app.pageErrors).toEqual([])
})

test(
  'CHECKLIST 72: a checkpoint of the audit log, as a file and as a code that is scanned',
  { tag: '@long' },
  async () => {
    // Independent of what earlier tests left: a new session, with enough codes.
    await callPanel(app.panel, 'settings.regenerateBackupCodes', { password: admin.password })
    await callPanel(app.panel, 'settings.hideBackupCodes')
    await callPanel(app.panel, 'session.stepUp', { password: admin.password })
    await app.panel.reload()
    await openFromUserMenu(app.panel, admin.email, 'Audit log')
    await look(app.panel, 'audit-log')
    await app.panel.getByRole('button', { name: 'Create checkpoint' }).click()
    const dialog = app.panel.getByRole('dialog', { name: 'Checkpoint of the audit log' })
    await expect(dialog.getByText(/^([0-9A-F]{4} ){7}[0-9A-F]{4}$/)).toBeVisible()
    const fingerprint = await dialog.getByText(/^([0-9A-F]{4} ){7}[0-9A-F]{4}$/).innerText()
    await look(app.panel, 'checkpoint')
    const picture = join(app.home, 'checkpoint.png')
    await dialog.getByRole('img', { name: 'QR code of the checkpoint' }).screenshot({ path: picture, scale: 'css' })
    const scanned = execFileSync('zbarimg', ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', picture], {
      encoding: 'utf8'
    })
    await app.panel.emulateMedia({ media: 'print' })
    await app.panel.screenshot({ path: join(app.home, 'printed.png') })
    await expect(app.panel.getByText('pass its text to audit:verify')).toBeVisible()
    await app.panel.emulateMedia({ media: null })
    await dialog.getByRole('button', { name: 'Download' }).click()
    const notice = app.panel
      .getByRole('status')
      .filter({ hasText: /Checkpoint saved as .*countersign-checkpoint-\d+\.json/ })
    await expect(notice).toBeVisible()
    await dialog.getByRole('button', { name: 'Done' }).click()
    const event = app.panel.getByRole('row').filter({ hasText: 'Checkpoint created' })
    await expect(event.filter({ hasText: fingerprint })).toBeVisible()
    await app.panel.getByRole('button', { name: 'Export JSON lines' }).click()
    await expect(app.panel.getByText(/Events exported to/)).toBeVisible()

    const downloads = join(app.home, 'Downloads')
    const fileOf = (name: RegExp) => join(downloads, readdirSync(downloads).find((each) => name.test(each)) ?? '')
    const verify = (log: string, checkpoint: string) =>
      spawnSync(process.execPath, [join(projectDir, 'scripts', 'audit-verify.mjs'), log, '--checkpoint', checkpoint], {
        encoding: 'utf8'
      })
    const log = fileOf(/^countersign-audit.*\.jsonl$/)
    for (const checkpoint of [fileOf(/^countersign-checkpoint-/), scanned]) {
      const { status, stdout } = verify(log, checkpoint)
      expect(status, stdout).toBe(0)
      expect(stdout).toContain(fingerprint)
    }
    // The end is cut off as someone would who knows the file format.
    const lines = readFileSync(log, 'utf8').trim().split('\n')
    const rows = lines.slice(0, -2).map((line) => JSON.parse(line) as { hash: string })
    const at = (JSON.parse(scanned) as { entries: number }).entries
    const short = rows.slice(0, at - 1)
    const end = { end: 'whole', entries: short.length, head: short.at(-1)?.hash }
    const cut = join(app.home, 'cut.jsonl')
    writeFileSync(cut, [...lines.slice(0, short.length), JSON.stringify(end)].join('\n'))
    const told = verify(cut, scanned)
    expect(told.status).toBe(1)
    expect(told.stdout).toContain('The end of the log was cut off: at least 1 entry missing.')
    expect(app.pageErrors).toEqual([])
  }
)

test('self-audit: the findings, and restoring a copy of the store', { tag: '@long' }, async () => {
  // Independent of what earlier tests left: a new session, with enough codes.
  await callPanel(app.panel, 'settings.regenerateBackupCodes', { password: admin.password })
  await callPanel(app.panel, 'settings.hideBackupCodes')
  await app.panel.reload()
  await openFromUserMenu(app.panel, admin.email, 'Self-audit')
  const open = app.panel.getByRole('list', { name: 'Needs attention' }).getByRole('listitem')
  await expect(open.filter({ hasText: 'Only one admin has working two-factor authentication' })).toBeVisible()
  await expect(open.filter({ hasText: 'Strict re-authentication' })).toContainText('Needs a decision')
  await expect(open.filter({ hasText: 'Enrolment code after a reset' })).toContainText('6.4.4')
  await expect(open.filter({ hasText: 'This is a development build' })).toBeVisible()
  const good = app.panel.getByRole('list', { name: 'All good' }).getByRole('listitem')
  await expect(good.filter({ hasText: 'The keys are in this system’s Secret Service' })).toBeVisible()
  await good.getByRole('button', { name: 'Verify the whole chain' }).click()
  await expect(good.filter({ hasText: `by ${admin.email}` })).toBeVisible()
  const copies = app.panel.getByRole('list', { name: 'Copies' }).getByRole('listitem')
  const before = await copies.count()
  await app.panel.getByRole('button', { name: 'Make one now' }).click()
  await expect(copies).toHaveCount(before + 1)
  await look(app.panel, 'self-audit')

  await copies
    .first()
    .getByRole('button', { name: /^Restore/ })
    .click()
  const dialog = app.panel.getByRole('dialog', { name: 'Restore this copy?' })
  await expect(dialog).toContainText('Everyone is logged out, including you.')
  await expect(dialog).toContainText('No one gets rights back')
  await look(app.panel, 'restore-copy')
  await dialog.getByRole('button', { name: 'Restore', exact: true }).click()
  await expect(app.panel.getByRole('button', { name: 'Log in', exact: true })).toBeVisible()
  expect(app.pageErrors).toEqual([])
})
