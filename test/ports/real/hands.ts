// Answers the system's own dialogs, which code cannot reach, with this desktop's keyboard.
import { execFile } from 'node:child_process'
import { comesTrue, wait } from '../cases'

/** xdotool's output; empty if it found no window. */
const xdotool = (...args: readonly string[]) =>
  new Promise<string>((resolve) => {
    execFile('xdotool', [...args], (_error, said) => {
      resolve(said.trim())
    })
  })
const find = (title: string) => xdotool('search', '--onlyvisible', '--name', title)
const press = (...keys: readonly string[]) => xdotool('key', '--clearmodifiers', ...keys)

/** Waits for the dialog with this title, then enters a whole path or closes it. Without a name field, Ctrl+L opens one. */
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
  // Keys are lost while the dialog still opens its field, so everything is repeated.
  await comesTrue(async () => {
    if (!hasField) await press('ctrl+l')
    if (!hasField) await wait(100)
    await press('ctrl+a')
    await xdotool('type', '--delay', '10', path)
    await press('Return')
    return comesTrue(async () => (await find(title)) === '', 3000)
  })
}
