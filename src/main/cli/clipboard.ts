// The clipboard by the system's own program, fed over standard input so that the code is in no argument. A command that
// has ended cannot clear it again, and does not promise to. Where the program can mark a text as a secret, it is told to; an
// older wl-copy refuses the word and is asked again without.
import { spawn } from 'node:child_process'
import { win32 } from 'node:path'

type Program = readonly [command: string, ...args: string[]]

/**
 * The programs to try, in order. Windows and macOS have theirs in a fixed place; a name alone would start what a user's folder on the
 * PATH, or on Windows the current folder, has under it.
 */
export function programsFor(platform: NodeJS.Platform, env: Readonly<NodeJS.ProcessEnv>): readonly Program[] {
  if (platform === 'darwin') return [['/usr/bin/pbcopy']]
  if (platform === 'win32') return [[win32.join(env['SystemRoot'] ?? String.raw`C:\Windows`, 'System32', 'clip.exe')]]
  const x11: readonly Program[] = [
    ['xclip', '-selection', 'clipboard'],
    ['xsel', '--clipboard', '--input']
  ]
  return (env['WAYLAND_DISPLAY'] ?? '') === '' ? x11 : [['wl-copy', '--sensitive'], ['wl-copy'], ...x11]
}

/** False where no program for it is here, or it failed. */
export async function copyToClipboard(
  text: string,
  platform: NodeJS.Platform = process.platform,
  env: Readonly<NodeJS.ProcessEnv> = process.env
): Promise<boolean> {
  for (const program of programsFor(platform, env)) if (await feed(program, text)) return true
  return false
}

function feed([command, ...args]: Program, text: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['pipe', 'ignore', 'ignore'], windowsHide: true })
    child.on('error', () => {
      resolve(false)
    })
    child.stdin.on('error', () => {
      // It ended without reading; its exit code tells.
    })
    // Not `close`: these programs leave one behind that holds the selection.
    child.on('exit', (code) => {
      resolve(code === 0)
    })
    child.stdin.end(text)
  })
}
