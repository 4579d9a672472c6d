// Every way of adding accounts, in the real app: image files (chosen, several at once, dropped), an image or text on the clipboard, the
// screen, and a typed setup key. oathtool verifies the codes.
import { expect, test } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import QRCode from 'qrcode'
import sharp from 'sharp'
import { endApp, launchApp, type RunningApp } from './app'
import { writeCameraFile } from './camera'
import { callPanel, person } from './steps'
import { createAccount, pictureOfQrCode } from './setup'
import { copyCode, openAdding, saveCandidates } from './vault'
import { drawTransfer } from './transfer-codes'

let app: RunningApp
test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  app = await launchApp()
})
test.afterAll(() => endApp(app))

const linkFor = (name: string, secret: string) => `otpauth://totp/Harbour:${name}?secret=${secret}&issuer=Harbour`
const pictureOf = (text: string) => QRCode.toBuffer(text, { scale: 6 })
const expectRow = async (name: string) => {
  await expect(app.authenticator.getByRole('button', { name: new RegExp(`^Copy code for .*${name}`) })).toBeVisible()
}

const copyPicture = (picture: Buffer) =>
  app.electron.evaluate(({ clipboard, nativeImage }, base64) => {
    const picture = nativeImage.createFromDataURL(`data:image/png;base64,${base64}`)
    // Electron's clipboard API differs between the versions that the tests run on.
    const either = clipboard as unknown as {
      writeImage?: (image: Electron.NativeImage) => void
      write: (items: unknown[]) => Promise<void>
    }
    clipboard.clear()
    if (either.writeImage !== undefined) return either.writeImage(picture)
    return either.write([new ClipboardItem({ 'image/png': new Blob([new Uint8Array(picture.toPNG())]) })])
  }, picture.toString('base64'))

async function chooseFiles(pictures: Readonly<Record<string, Buffer>>): Promise<void> {
  const paths = Object.entries(pictures).map(([name, bytes]) => {
    const path = join(app.home, name)
    writeFileSync(path, bytes)
    return path
  })
  await openAdding(app.authenticator)
  const chooser = app.authenticator.waitForEvent('filechooser')
  await app.authenticator.getByRole('button', { name: 'Image file' }).click()
  await (await chooser).setFiles(paths)
}

test('one image file, and several at once', async () => {
  await chooseFiles({ 'one.png': await pictureOf(linkFor('one@file', 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP')) })
  await saveCandidates(app.authenticator)
  await expectRow('one@file')
  await chooseFiles({
    'two.png': await pictureOf(linkFor('two@file', 'KRSXG5CTMVRXEZLUKRSXG5CTMVRXEZLU')),
    'three.png': await pictureOf(linkFor('three@file', 'MFRGGZDFMZTWQ2LKMFRGGZDFMZTWQ2LK'))
  })
  await saveCandidates(app.authenticator)
  await expectRow('two@file')
  await expectRow('three@file')
})

test('several codes in one image are all shown, and only the selected ones saved', async () => {
  const codes = ['first@pair', 'second@pair'].map((name) => linkFor(name, 'MZXW6YTBOIFA2DQPMZXW6YTBOIFA2DQP'))
  const [left, right] = await Promise.all(codes.map(pictureOf))
  const both = await sharp({ create: { width: 900, height: 460, channels: 3, background: '#ffffff' } })
    .composite([
      { input: left ?? Buffer.alloc(0), left: 20, top: 40 },
      { input: right ?? Buffer.alloc(0), left: 470, top: 40 }
    ])
    .png()
    .toBuffer()
  await chooseFiles({ 'both.png': both })
  const boxes = app.authenticator.getByRole('checkbox')
  await expect(boxes).toHaveCount(2, { timeout: 20_000 })
  await boxes.last().uncheck()
  await saveCandidates(app.authenticator)
  const rows = app.authenticator.getByRole('button', { name: /^Copy code for .*@pair/ })
  await expect(rows).toHaveCount(1)
})

test('an image without a code is named and adds nothing', async () => {
  await chooseFiles({ 'web.png': await pictureOf('https://example.com/menu') })
  await expect(app.authenticator.getByText(/web link/i).first()).toBeVisible({ timeout: 20_000 })
  await expect(app.authenticator.getByRole('button', { name: 'Save', exact: true })).toBeHidden()
  await app.authenticator.keyboard.press('Escape')
  await app.authenticator.keyboard.press('Escape')
})

test('scanning more thoroughly shows how far it is', async () => {
  const { authenticator } = app
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
  const picture = await sharp({ create: { width: 2400, height: 1800, channels: 3, background: '#ffffff', noise } })
    .png()
    .toBuffer()
  await chooseFiles({ 'noise.png': picture })
  const harder = authenticator.getByRole('button', { name: 'Scan more thoroughly' })
  await expect(harder).toBeVisible({ timeout: 20_000 })
  const shares = authenticator.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const seen = new Set<number>()
        const look = () => {
          const bar = document.querySelector('[role="progressbar"]')
          if (bar !== null) seen.add(Number(bar.getAttribute('aria-valuenow')))
          if (bar === null && seen.size > 0) resolve([...seen])
          else requestAnimationFrame(look)
        }
        look()
      })
  )
  await harder.click()
  const seen = await shares
  expect(seen.length).toBeGreaterThan(2)
  expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  await expect(authenticator.getByRole('heading', { name: 'No account found' })).toBeVisible()
  await authenticator.keyboard.press('Escape')
})

test('a file dropped on the window', async () => {
  const picture = await pictureOf(linkFor('drop@file', 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'))
  await app.authenticator.evaluate((base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    const transfer = new DataTransfer()
    transfer.items.add(new File([bytes], 'drop.png', { type: 'image/png' }))
    for (const type of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }))
    }
  }, picture.toString('base64'))
  await saveCandidates(app.authenticator)
  await expectRow('drop@file')
})

test("the clipboard's image", async () => {
  const picture = await pictureOf(linkFor('image@clipboard', 'NBSWY3DPO5XXE3DENBSWY3DPO5XXE3DE'))
  await copyPicture(picture)
  await openAdding(app.authenticator)
  await app.authenticator.getByRole('button', { name: 'Clipboard' }).click()
  await saveCandidates(app.authenticator)
  await expectRow('image@clipboard')
})

test('a picture on the clipboard in which nothing is found leads on: more thoroughly, or a part of it', async () => {
  const { authenticator } = app
  const picture = await sharp({ create: { width: 640, height: 400, channels: 3, background: '#d8dde6' } })
    .png()
    .toBuffer()
  await copyPicture(picture)
  await openAdding(authenticator)
  await authenticator.getByRole('button', { name: 'Clipboard' }).click()
  await authenticator.getByRole('button', { name: 'Scan more thoroughly' }).click()
  await expect(authenticator.getByText('Still nothing')).toBeVisible({ timeout: 20_000 })
  await authenticator.getByRole('button', { name: 'Choose the part with the QR code' }).click()
  const frame = authenticator.getByRole('dialog').locator('iframe')
  const image = authenticator.frameLocator('iframe').locator('img')
  await expect.poll(() => image.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBe(640)
  const { width, height } = (await frame.boundingBox()) ?? { width: 0, height: 1 }
  expect(width / height).toBeCloseTo(1.6, 1)
  await authenticator.getByRole('button', { name: 'Scan this part' }).click()
  await expect(authenticator.getByRole('heading', { name: 'No account found' })).toBeVisible({ timeout: 20_000 })
  await expect(authenticator.getByRole('button', { name: 'Enter setup key' })).toBeVisible()
  await authenticator.keyboard.press('Escape')
  await expect(frame).toHaveCount(0)
})

test("the clipboard's text", async () => {
  await app.electron.evaluate(
    ({ clipboard }, text) => {
      clipboard.clear()
      void clipboard.writeText(text)
    },
    linkFor('text@clipboard', 'ONSWG4TFOQQGC3THONSWG4TFOQQGC3TH')
  )
  await openAdding(app.authenticator)
  await app.authenticator.getByRole('button', { name: 'Clipboard' }).click()
  await saveCandidates(app.authenticator)
  await expectRow('text@clipboard')
})

test('the screen: the QR code shown in the Panel next to it', async () => {
  await createAccount(app.panel)
  await pictureOfQrCode(app.panel)
  await app.electron.evaluate(({ BrowserWindow }) => {
    const find = (title: string) => BrowserWindow.getAllWindows().find((window) => window.getTitle() === title)
    find('Countersign Panel')?.setBounds({ x: 0, y: 0, width: 1000, height: 900 })
    find('Countersign Authenticator')?.setBounds({ x: 1050, y: 0, width: 420, height: 760 })
  })
  await app.panel.waitForTimeout(500)
  await openAdding(app.authenticator)
  await app.authenticator.getByRole('button', { name: 'Screen' }).click()
  await saveCandidates(app.authenticator)
  await expectRow(person.email)
})

test('typed setup keys of every kind generate the same codes as oathtool', { tag: '@long' }, async () => {
  const keys = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
  const add = app.authenticator
  let place = 0
  for (const algorithm of ['SHA1', 'SHA256', 'SHA512']) {
    for (const [digits, period] of [
      [6, 30],
      [7, 15],
      [8, 60]
    ] as const) {
      const account = `${algorithm}-${digits}-${period}`
      // A key of its own for each, because a key that is already in the list is not added again.
      place += 1
      const key = keys.slice(place) + 'A'.repeat(place)
      const link = `otpauth://totp/Matrix:${account}?secret=${key}&issuer=Matrix&algorithm=${algorithm}&digits=${digits}&period=${period}`
      await app.electron.evaluate(({ clipboard }, text) => {
        void clipboard.writeText(text)
      }, link)
      await openAdding(add)
      await add.getByRole('button', { name: 'Clipboard' }).click()
      await saveCandidates(add)
      const row = add.getByRole('button', { name: new RegExp(`^Copy code for .*${account}`) })
      const compute = () =>
        execFileSync('oathtool', [
          `--totp=${algorithm}`,
          `--digits=${digits}`,
          `--time-step-size=${period}s`,
          '-b',
          key
        ])
          .toString()
          .trim()
      await expect
        .poll(async () => {
          await row.click()
          const copied = await app.electron.evaluate(({ clipboard }) => clipboard.readText())
          return copied === compute()
        })
        .toBe(true)
    }
  }
})

test('a typed setup key with mistakes, which are explained', async () => {
  await openAdding(app.authenticator)
  await app.authenticator.getByRole('button', { name: 'Enter setup key' }).click()
  await app.authenticator.getByLabel('Service').fill('Typed')
  await app.authenticator.getByLabel('Account', { exact: true }).fill('typed@key')
  await app.authenticator.getByLabel('Setup key').fill('not a key 189!')
  await app.authenticator.getByLabel('Setup key').press('Enter')
  await expect(
    app.authenticator.getByRole('alert').or(app.authenticator.locator('[aria-invalid=true]')).first()
  ).toBeVisible()
  await app.authenticator.getByLabel('Setup key').fill('obqw y3dp ehpk 3pxp gezd gnbv gy3t qojq')
  await app.authenticator.getByLabel('Setup key').press('Enter')
  await expectRow('typed@key')
  const code = await copyCode(app, 'typed@key')
  expect(code).toBe(execFileSync('oathtool', ['--totp', '-b', 'OBQWY3DPEHPK3PXPGEZDGNBVGY3TQOJQ']).toString().trim())
})

test(
  'the clipboard is cleared of a copied code after 30 seconds, but not of anything copied since',
  { tag: '@long' },
  async () => {
    test.slow()
    await copyCode(app, 'typed@key')
    await app.authenticator.waitForTimeout(31_000)
    expect(await app.electron.evaluate(({ clipboard }) => clipboard.readText())).toBe('')
    await callPanel(app.authenticator, 'lock.setSettings', { clipboardSeconds: 10 })
    await copyCode(app, 'typed@key')
    await app.electron.evaluate(({ clipboard }) => {
      void clipboard.writeText('a note of the user')
    })
    await app.authenticator.waitForTimeout(11_000)
    expect(await app.electron.evaluate(({ clipboard }) => clipboard.readText())).toBe('a note of the user')
  }
)

test('remove, and undo', async () => {
  const row = app.authenticator.getByRole('button', { name: /^Copy code for .*typed@key/ })
  await row.focus()
  await app.authenticator.keyboard.press('Delete')
  await expect(row).toBeHidden()
  await app.authenticator.getByRole('button', { name: 'Undo' }).click()
  await expect(row).toBeVisible()
})

test(
  'a transfer of two codes: dropped together, and held in front of the camera one after another',
  { tag: '@long' },
  async () => {
    const page = app.authenticator
    const rows = (name: string) => page.getByRole('button', { name: new RegExp(`^Copy code for .*${name}\\d`) })
    const dropped = await drawTransfer(2, 'dropped', 5)
    await page.evaluate(
      (pictures) => {
        const transfer = new DataTransfer()
        for (const [index, base64] of pictures.entries()) {
          const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
          transfer.items.add(new File([bytes], `${index}.png`, { type: 'image/png' }))
        }
        for (const type of ['dragenter', 'dragover', 'drop']) {
          document.body.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }))
        }
      },
      dropped.map((picture) => picture.toString('base64'))
    )
    await expect(page.getByRole('heading', { name: '2 accounts found' })).toBeVisible({ timeout: 20_000 })
    await saveCandidates(page)
    await expect(rows('dropped')).toHaveCount(2)

    await writeCameraFile(app.cameraFile, await drawTransfer(2, 'filmed', 6), 3)
    await openAdding(page)
    await page.getByRole('button', { name: 'Scan with camera' }).click()
    await expect(page.getByText('1 of 2 codes')).toBeVisible({ timeout: 20_000 })
    await expect(page.getByRole('heading', { name: '2 accounts found' })).toBeVisible({ timeout: 20_000 })
    await saveCandidates(page)
    await expect(rows('filmed')).toHaveCount(2)
    await writeCameraFile(app.cameraFile, null)
  }
)

test('the last camera is remembered and used the next time', async () => {
  const page = app.authenticator
  const open = async () => {
    await openAdding(page)
    await page.getByRole('button', { name: 'Scan with camera' }).click()
    await expect(page.getByRole('combobox', { name: 'Camera' })).toBeVisible()
  }
  const close = async () => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
  }
  const readMemory = async () => ((await callPanel(page, 'preferences.get')) as { cameraId: string | null }).cameraId
  await open()
  const [name = ''] = await page.getByRole('combobox', { name: 'Camera' }).getByRole('option').allInnerTexts()
  await expect.poll(readMemory).toMatch(new RegExp(`\n${name}$`))
  await close()
  // There is only one camera here; the constraints of the request show which one was asked for.
  await page.evaluate(() => {
    const devices = navigator.mediaDevices
    const ask = devices.getUserMedia.bind(devices)
    devices.getUserMedia = (constraints) => {
      Object.assign(globalThis, { asked: (constraints?.video as MediaTrackConstraints).deviceId })
      return ask(constraints)
    }
  })
  await open()
  const asked = await page.evaluate(() => (globalThis as unknown as { asked?: { exact: string } }).asked)
  expect(await readMemory()).toBe(`${asked?.exact ?? ''}\n${name}`)
  await close()
  expect(app.pageErrors).toEqual([])
})
