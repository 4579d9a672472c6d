// What is decided before Chromium starts: a command line needs no display and is not a second instance, and switches that weaken a release
// end the start.
import { app, dialog } from 'electron'
import { findForeignSwitches } from '../platform/switches'
import { chooseLocale, speak, t } from '../messages/messages'

/** Runs the command line in this process, then exits. */
export async function runCommandLine(
  args: readonly string[],
  files: { readonly dataDir: string; readonly readingThread: URL }
): Promise<never> {
  const [{ runOnProcess }, { findLanguages }] = await Promise.all([import('../cli/process'), import('../cli/language')])
  const languages = findLanguages(process.env, () => app.getPreferredSystemLanguages())
  const own = { program: process.execPath, args: process.argv.slice(1, -args.length) }
  process.exit(await runOnProcess(args, { ...files, version: app.getVersion(), languages, own }))
}

/** Exits if `given` contains switches that are forbidden in a release. On Linux, the error box is text on standard error. */
export function refuseForeignSwitches(given: readonly string[]): void {
  const foreign = findForeignSwitches(given, process.getuid?.() === 0)
  if (foreign.length === 0) return
  speak(chooseLocale('system', app.getPreferredSystemLanguages()))
  dialog.showErrorBox(t('main.foreignSwitches.title'), t('main.foreignSwitches.message', { names: foreign.join(', ') }))
  process.exit(64)
}
