// An admin's screens in one run of the real app; after every act the store is queried. An import comes first, so that lists and logs span
// several pages. The look of the screens, the checkpoint and the self-audit are in panel-screens.spec.ts.
import { expect, test, type Page } from '@playwright/test'
import { endApp, launchApp, type RunningApp } from './app'
import { callPanel, expectRefusal, openFromUserMenu, openNewBrowser, person as admin } from './steps'
import { enterCode, expectSignedIn, logIn, logInFirst } from './login'
import { createFreshCodes, finishSetup, readSetupKey, setUpAdmin } from './setup'
import { openEyes } from './store-eyes'

const member = { email: 'p7@lighthouse.example', password: 'nine gulls over the quay' }

let app: RunningApp
let other: Page
let adminCodes: () => Promise<string>
let memberCodes: () => Promise<string>
let memberId = ''

test.describe.configure({ mode: 'serial', timeout: 120_000 })
test.beforeAll(async () => {
  app = await launchApp()
  adminCodes = (await setUpAdmin(app)).codes
  other = await openNewBrowser(app)
})
test.afterAll(() => endApp(app))

const { list, getUser, getSettings, getOverview, listEvents, subjectsOf, readSaved } = openEyes(() => app)
const getMember = () => getUser(memberId)
const people = Array.from({ length: 300 }, (_, index) => `p${String(index)}@lighthouse.example,Person ${String(index)}`)
const file = `email,name\n${people.join('\n')}\nno address,Nobody\n${admin.email},Ada again\n`

test('an import names the rows it skips, adds the others, and each code in its file works for one login', async () => {
  const { panel } = app
  await openFromUserMenu(panel, admin.email, 'User Management')
  await panel.getByRole('button', { name: 'Import CSV' }).click()
  const dialog = panel.getByRole('dialog')
  await dialog
    .locator('input[type="file"]')
    .setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(file) })
  const left = dialog.getByRole('region', { name: '2 rows are skipped' }).getByRole('row')
  await expect(left).toHaveText([
    /Line/,
    /^302.*Not an email address$/,
    /^303.*A user with this address already exists$/
  ])
  await dialog.getByRole('button', { name: 'Import 300 users' }).click()
  await dialog.getByRole('button', { name: 'Save activation codes' }).click({ timeout: 60_000 })
  await expect(dialog.getByText(/^Saved as/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Done' }).click()
  expect((await list()).total).toBe(301)
  const lines = readSaved('countersign-activation-codes').slice(1)
  expect(lines).toHaveLength(300)

  const code = lines.find((line) => line.includes(member.email))?.match(/([0-9A-Z]{3,5}-){3,}[0-9A-Z]{3,5}/)?.[0] ?? ''
  await logInFirst(other, member.email, code, member.password)
  memberCodes = createFreshCodes(await readSetupKey(other), () => app)
  await enterCode(other, await memberCodes())
  await finishSetup(other)
  await expectSignedIn(other, member.email)
  memberId = (await list({ search: member.email })).rows[0]?.id ?? ''
  expect(await getMember()).toMatchObject({ status: 'active', role: 'member', sessions: [{ method: 'setup' }] })
})

test('the list of users: order, filters, search and file match the store to the last row', async () => {
  const { panel } = app
  const table = panel.getByRole('table', { name: 'Users' })
  const names = table.locator('[data-place="name"]')
  const namesOf = async (part: object) => (await list(part)).rows.map(({ name }) => name)
  await expect(panel.getByText('301 users', { exact: true })).toBeVisible()
  await expect(names.first()).toHaveText(admin.name)

  await table.getByRole('columnheader', { name: 'Name' }).getByRole('button').click()
  const [first = ''] = await namesOf({ isDescending: true })
  await expect(names.first()).toHaveText(first)
  await table.locator('..').evaluate((frame) => {
    frame.scrollTo(0, frame.scrollHeight)
  })
  const end = await namesOf({ isDescending: true, offset: 290 })
  for (const [index, name] of end.entries())
    await expect(table.locator(`[aria-rowindex="${String(index + 292)}"]`)).toContainText(name)

  await panel.getByLabel('Search users').fill('person 29')
  await expect(panel.getByText('11 users found')).toBeVisible()
  await expect(names).toHaveText(await namesOf({ search: 'person 29', isDescending: true }))
  // The arrow keys move to the same control in the next row.
  for (const control of [
    names,
    table.locator('[data-place="select"]'),
    table.getByRole('button', { name: /^Actions for/ })
  ]) {
    await control.first().focus()
    await panel.keyboard.press('ArrowDown')
    await expect(control.nth(1)).toBeFocused()
    await panel.keyboard.press('ArrowUp')
    await expect(control.first()).toBeFocused()
  }
  await panel.getByRole('button', { name: 'Export CSV' }).click()
  await expect(panel.getByText(/^Users exported to/)).toBeVisible()
  const [head, ...lines] = readSaved('countersign-users')
  expect(head).toMatch(/email/)
  expect(lines).toHaveLength(11)
  for (const { email } of (await list({ search: 'person 29' })).rows) expect(lines.join('\n')).toContain(email)
  await panel.getByRole('button', { name: 'Clear filters' }).click()
  for (const [filter, choice, part] of [
    ['Two-factor state', 'On', { factorState: 'enrolled' }],
    ['Status', 'Active', { status: 'active' }],
    ['Role', 'Admin', { role: 'admin' }]
  ] as const) {
    await panel.getByRole('combobox', { name: filter }).click()
    await panel.getByRole('option', { name: choice, exact: true }).click()
    const expected = await namesOf({ ...part, isDescending: true })
    expect(expected.length).toBeLessThan(3)
    await expect(names).toHaveText(expected)
    await panel.getByRole('button', { name: 'Clear filters' }).click()
  }
  await expect(panel.getByText('301 users', { exact: true })).toBeVisible()
})

/** Chooses an action on the user's page and confirms it. */
async function act(item: string, confirm: string): Promise<void> {
  await app.panel.getByRole('button', { name: `Actions for ${member.email}` }).click()
  await app.panel.getByRole('menuitem', { name: item, exact: true }).click()
  const question = app.panel.getByRole('dialog')
  await expect(question).toContainText(member.email)
  await question.getByRole('button', { name: confirm, exact: true }).click()
  await expect(question.getByRole('button', { name: confirm, exact: true })).toHaveCount(0)
}
const isOut = () => expect(other.getByRole('button', { name: 'Log in', exact: true })).toBeVisible()
async function enterRemembered(): Promise<void> {
  await logIn(other, member.email, member.password)
  await other.getByRole('checkbox', { name: /^Remember this browser/ }).check()
  await enterCode(other, await memberCodes())
  await expectSignedIn(other, member.email)
  expect(await getMember()).toMatchObject({ sessions: [{ profileName: 'Browser 2' }], browsers: [{}] })
}
/** A call from the other browser's page, whatever the answer. */
const tryLogIn = (password: string) =>
  other.evaluate(
    (input) =>
      (window as unknown as { countersign: { call(name: string, input: unknown): Promise<unknown> } }).countersign.call(
        'session.logIn',
        input
      ),
    { username: member.email, password }
  )

test('a user’s page: every action does what its name says', async () => {
  const { panel } = app
  await panel.getByLabel('Search users').fill(member.email)
  await panel.getByRole('button', { name: 'Person 7', exact: true }).click()
  await expect(panel.getByRole('heading', { name: 'Person 7' })).toBeVisible()

  await panel.getByLabel('6-digit code').pressSequentially(await memberCodes())
  await panel.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(panel.getByRole('status', { name: 'Result' })).toContainText('This code is right')

  await act('Change role', 'Change role')
  expect(await getMember()).toMatchObject({ role: 'admin' })
  await act('Change role', 'Change role')
  expect(await getMember()).toMatchObject({ role: 'member' })

  await act('End sessions', 'End sessions')
  expect(await getMember()).toMatchObject({ sessions: [] })
  await isOut()
  await enterRemembered()
  await act('Forget browsers', 'Forget browsers')
  expect(await getMember()).toMatchObject({ browsers: [], sessions: [{}] })
  await callPanel(other, 'session.logOut')
  await enterRemembered()

  await act('Disable', 'Disable')
  expect(await getMember()).toMatchObject({ status: 'disabled', sessions: [], browsers: [] })
  await isOut()
  await logIn(other, member.email, member.password)
  await expectRefusal(other, /^Wrong username or password/)
  await act('Enable', 'Enable')
  expect(await getMember()).toMatchObject({ status: 'active', factor: { state: 'enrolled' } })

  // The earlier refusal was the first of five.
  for (let tries = 0; tries < 4; tries++) {
    await app.clock.turnOn(10_000)
    expect(await tryLogIn('a guess')).toMatchObject({ ok: false, error: { code: 'wrong-credentials' } })
  }
  expect(await getMember()).toMatchObject({ status: 'locked' })
  await act('Unlock', 'Unlock')
  expect(await getMember()).toMatchObject({ status: 'active' })
  // The browser that sent the wrong passwords still has to wait.
  await app.clock.turnOn(61_000)
  await other.reload()
  await enterRemembered()

  await act('Reset password', 'Reset password')
  const shown = panel.getByRole('dialog', { name: 'Activation code' })
  const code = await shown.getByRole('group', { name: 'Activation code' }).innerText()
  await shown.getByRole('button', { name: 'Copy' }).click()
  await expect.poll(() => app.electron.evaluate(({ clipboard }) => clipboard.readText())).toBe(code)
  await shown.getByRole('button', { name: 'Done' }).click()
  await isOut()
  expect(await getMember()).toMatchObject({
    hasPassword: false,
    sessions: [],
    browsers: [],
    factor: { state: 'enrolled' }
  })
  expect(await tryLogIn(member.password)).toMatchObject({ ok: false })
  await app.clock.turnOn(10_000)
  expect(await tryLogIn(code)).toMatchObject({ ok: true, value: { step: 'new-password' } })
})

test('bulk reset skips the admin who runs it; with the policy each user then needs an enrolment code', async () => {
  const { panel } = app
  // The clock has moved on, so the next calls would ask for the password again.
  await callPanel(panel, 'session.stepUp', { password: admin.password })
  await panel.getByRole('button', { name: 'User Management', exact: true }).click()
  await panel.getByRole('button', { name: 'Clear filters' }).click()
  await panel.getByRole('combobox', { name: 'Two-factor state' }).click()
  await panel.getByRole('option', { name: 'On', exact: true }).click()
  await panel.getByRole('checkbox', { name: 'Select all' }).check()
  await expect(panel.getByText('2 users selected')).toBeVisible()
  await panel.getByRole('button', { name: 'Reset Two-Factor Authentication' }).click()
  await panel.getByRole('dialog').getByRole('button', { name: 'Reset', exact: true }).click()
  const left = panel.getByRole('region', { name: '1 user not reset' }).getByRole('row')
  await expect(left).toHaveText([/User/, `${admin.email}This is you: use the menu in your row`])
  await panel.getByRole('button', { name: 'Done', exact: true }).click()
  expect(await getMember()).toMatchObject({ factor: { state: 'none', backupCodesLeft: 0 } })
  expect((await list({ factorState: 'enrolled' })).rows.map(({ email }) => email)).toEqual([admin.email])
})

test('Account Settings: the name and every field of the policy are saved as entered, and nothing before that', async () => {
  const { panel } = app
  const before = await getSettings()
  await openFromUserMenu(panel, admin.email, 'Account Settings')
  await panel.getByLabel('Account name').fill('Lighthouse & Sons')
  await panel.getByRole('button', { name: 'Save name' }).click()
  await expect(panel.getByText('The account name was saved.')).toBeVisible()
  expect(await getSettings()).toEqual({ ...before, accountName: 'Lighthouse & Sons' })

  const { policy } = before
  const wanted = {
    isReauthenticationStrict: !policy.isReauthenticationStrict,
    needsEnrolmentCode: !policy.needsEnrolmentCode,
    mayRememberedAdminister: !policy.mayRememberedAdminister,
    rememberDays: 3,
    idleMinutes: 11,
    sessionHours: 9
  }
  const advanced = panel.getByRole('button', { name: 'Two-factor policy: Advanced' })
  const limits = panel.getByRole('group', { name: 'Session limits' })
  const change = async () => {
    for (const name of [
      'Strict re-authentication',
      'Enrolment code after a reset',
      'Remembered sessions can open admin pages'
    ]) {
      await panel.getByRole('switch', { name }).press('Space')
    }
    if (!(await limits.isVisible())) await advanced.click()
    await panel.getByLabel('Days a browser is remembered').fill('3')
    await panel.getByLabel('Minutes until an idle session ends').fill('11')
    await panel.getByLabel('Hours until any session ends').fill('9')
    await expect(panel.getByText('6 unsaved changes')).toBeVisible()
  }
  await change()
  await panel.getByRole('button', { name: 'Discard' }).click()
  await expect(panel.getByLabel('Hours until any session ends')).toHaveValue(String(policy.sessionHours))
  await change()
  await panel.getByRole('button', { name: 'Review changes' }).click()
  const review = panel.getByRole('dialog', { name: 'What would change' })
  await expect(review.getByRole('list', { name: 'Change' }).getByRole('listitem')).toHaveCount(6)
  await expect(review.getByRole('region').getByRole('row').filter({ hasText: member.email })).toContainText(
    'Needs an enrolment code'
  )
  expect((await getSettings()).policy).toEqual(policy)
  await review.getByRole('button', { name: 'Save policy' }).click()
  await expect(panel.getByText('The policy was saved.')).toBeVisible()
  expect((await getSettings()).policy).toEqual(wanted)
})

test('a user who was reset gets an enrolment code, and a deleted user disappears', async () => {
  const { panel } = app
  await openFromUserMenu(panel, admin.email, 'User Management')
  await panel.getByRole('button', { name: 'Clear filters' }).click()
  await panel.getByLabel('Search users').fill(member.email)
  await panel.getByRole('button', { name: 'Person 7', exact: true }).click()
  await panel.getByRole('button', { name: 'Create enrolment code' }).click()
  const shown = panel.getByRole('dialog', { name: 'Enrolment code' })
  await expect(shown.getByRole('group', { name: 'Enrolment code' })).toHaveText(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/)
  await shown.getByRole('button', { name: 'Copy' }).click()
  await expect
    .poll(() => app.electron.evaluate(({ clipboard }) => clipboard.readText()))
    .toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/)
  await shown.getByRole('button', { name: 'Done' }).click()
  await expect(shown).toHaveCount(0)
  expect(await subjectsOf('enrolment-code.created')).toEqual([member.email])

  await act('Delete', 'Delete')
  await expect(panel.getByText('This user no longer exists')).toBeVisible()
  expect((await list()).total).toBe(300)
  expect((await list({ search: member.email })).total).toBe(0)
  expect(await subjectsOf('user.deleted')).toEqual([member.email])
  expect(await subjectsOf('user.unlocked')).toEqual([member.email])
})

test('Overview: its numbers match the store for each period', async () => {
  const { panel } = app
  await openFromUserMenu(panel, admin.email, 'Overview')
  const tile = (name: string) => panel.getByRole('region', { name, exact: true })
  await expect(panel.getByRole('img', { name: /^Logins by method: .* in 30 days\.$/ })).toBeVisible()
  await panel.getByRole('button', { name: 'Logins by method: show as table' }).click()
  const rows = panel.getByRole('region', { name: 'Logins by method' }).last().locator('tbody tr')
  for (const days of [90, 7]) {
    await panel
      .getByRole('radiogroup', { name: 'Period' })
      .getByText(`${String(days)} days`, { exact: true })
      .click()
    await expect(rows).toHaveCount(days)
    const { daily } = await getOverview(days)
    const logins = daily.flatMap((day) => Object.values(day.logins)).reduce((sum, each) => sum + each)
    expect(logins).toBe((await listEvents('login.succeeded')).length)
    await expect(tile('Logins')).toContainText(String(logins))
    await expect(tile('Active users')).toContainText('299 invited')
    await expect(tile('Refused attempts')).toContainText(
      `${String((await listEvents('login.password-refused')).length)} passwords`
    )
  }
})

test('Personal Settings: the name is changed, the other browser is forgotten and its session ended', async () => {
  const { panel } = app
  await other.reload()
  await logIn(other, admin.email, admin.password)
  await other.getByRole('checkbox', { name: /^Remember this browser/ }).check()
  await enterCode(other, await adminCodes())
  await expectSignedIn(other, admin.email)

  await openFromUserMenu(panel, admin.email, 'Personal Settings')
  await panel.getByLabel('Name', { exact: true }).fill('Ada of the Pier')
  await panel.getByRole('button', { name: 'Save name' }).click()
  await expect(panel.getByText('Your name was changed.')).toBeVisible()
  expect((await list({ search: admin.email })).rows).toMatchObject([{ name: 'Ada of the Pier' }])

  expect(await callPanel(panel, 'settings.listBrowsers')).toMatchObject([{ profileName: 'Browser 2' }])
  await panel.getByRole('button', { name: 'Forget Browser 2' }).click()
  await expect(panel.getByText('No browser is remembered.')).toBeVisible()
  expect(await callPanel(panel, 'settings.listBrowsers')).toEqual([])
  expect(await callPanel(panel, 'settings.listSessions')).toHaveLength(2)
  await panel.getByRole('button', { name: 'End other sessions' }).click()
  await isOut()
  expect(await callPanel(panel, 'settings.listSessions')).toMatchObject([{ isThisSession: true }])
  expect(app.pageErrors).toEqual([])
})

test('Audit log: all events in order, page after page; filters, new events, and a file of the filtered list', async () => {
  const { panel } = app
  await openFromUserMenu(panel, admin.email, 'Audit log')
  const table = panel.getByRole('table', { name: 'Events' })
  const row = (index: number) => table.locator(`[aria-rowindex="${String(index)}"]`)
  const newest = (await listEvents())[0]?.seq ?? 0
  expect(newest).toBeGreaterThan(300)
  const number = panel
    .getByRole('dialog')
    .locator('dl > div')
    .filter({ hasText: /^Number/ })
  for (const index of [150, 250, newest + 1]) {
    await expect(async () => {
      await table.locator('..').evaluate((frame, to) => {
        frame.scrollTo(0, to * 42 - 300)
      }, index)
      await expect(row(index)).toBeVisible({ timeout: 500 })
    }).toPass()
    await row(index).click()
    await expect(number).toHaveText(`Number${String(newest + 2 - index)}`)
    await panel.keyboard.press('Escape')
    await expect(number).toHaveCount(0)
  }
  await expect(row(newest + 1)).toContainText('Account created')
  await expect(table).toHaveAttribute('aria-rowcount', String(newest + 1))

  await panel.getByRole('button', { name: 'All events' }).click()
  await panel.getByRole('menuitemcheckbox', { name: 'Role changed' }).click()
  await panel.keyboard.press('Escape')
  const lines = table.locator('[aria-rowindex]:not([aria-rowindex="1"])')
  await expect(lines).toHaveCount(2)
  await expect(lines.first()).toContainText(member.email)
  await lines.first().getByRole('button').focus()
  await panel.keyboard.press('ArrowDown')
  await expect(lines.last().getByRole('button')).toBeFocused()
  await panel.getByRole('button', { name: 'Export CSV' }).click()
  await expect(panel.getByText(/^Events exported to/)).toBeVisible()
  const [head, ...saved] = readSaved('countersign-audit')
  expect(head).toContain('event')
  expect(saved).toHaveLength(2)
  for (const line of saved) expect(line).toContain('user.role-changed')

  await panel.getByRole('button', { name: 'Clear filters' }).click()
  await panel.getByLabel('Search events').fill('Lighthouse & Sons')
  await expect(lines).toHaveCount(1)
  await expect(lines.first()).toContainText('Account renamed')
  await panel.getByLabel('Search events').fill('')
  await expect(row(2)).toContainText('Audit log exported')
  await callPanel(panel, 'policy.renameAccount', { accountName: 'Live' })
  await expect(row(2)).toContainText('Account renamed')
  await panel.getByRole('switch', { name: 'Live' }).click({ force: true })
  await callPanel(panel, 'settings.rename', { name: 'Ada' })
  await panel.getByRole('switch', { name: 'Live' }).click({ force: true })
  await expect(row(2)).toContainText('Name changed')
  expect(app.pageErrors).toEqual([])
})
