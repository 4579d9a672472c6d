// A person's hands at the system's own dialogs, which no program can reach from inside: the keyboard of this desktop.
import { execFile } from 'node:child_process'
import { comesTrue, wait } from '../cases'

/** What xdotool says; empty where it found no window. */
const xdotool = (...args: readonly string[]) =>
  new Promise<string>((resolve) => {
    execFile('xdotool', [...args], (_error, said) => {
      resolve(said.trim())
    })
  })
const find = (title: string) => xdotool('search', '--onlyvisible', '--name', title)
const press = (...keys: readonly string[]) => xdotool('key', '--clearmodifiers', ...keys)

/** Waits for the dialog with this title and answers it: with a whole path, or by closing it. Without a field for names it has one on demand. */
export async function answerFileDialog(title: string, path: string | null, hasField: boolean): Promise<void> {
  let dialog = ''
  const isThere = await comesTrue(async () => {
    dialog = (await find(title)).split('\n').at(-1) ?? ''
    return dialog !== ''
  })
  if (!isThere) throw new Error(`no dialog ${title}`)
  await xdotool('windowfocus', '--sync', dialog)
  if (path === null) {
    await press('Escape')
    return
  }
  // Keys that come while the dialog still shows its field are lost: then all of it once more.
  await comesTrue(async () => {
    if (!hasField) await press('ctrl+l')
    if (!hasField) await wait(100)
    await press('ctrl+a')
    await xdotool('type', '--delay', '10', path)
    await press('Return')
    return comesTrue(async () => (await find(title)) === '', 3000)
  })
}
