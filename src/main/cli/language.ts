// The language of the command line: the one chosen in the app, otherwise the system's, found as the app finds it.
import { openPreferencesFile, usualPreferences } from '../app/preferences-file'
import { chooseLocale, speak } from '../messages/messages'

/**
 * The languages that the environment names, the preferred one first, read as gettext does; those of `system` if it names none.
 * `de_AT.UTF-8@euro` becomes `de-AT`. `C` and `POSIX` are not languages and lead to English.
 */
export function findLanguages(
  env: Readonly<NodeJS.ProcessEnv>,
  system: () => readonly string[] = () => [Intl.DateTimeFormat().resolvedOptions().locale]
): readonly string[] {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  const isPlain = locale === 'C' || locale === 'POSIX'
  const wanted = isPlain ? locale : [env['LANGUAGE'], locale].filter(Boolean).join(':')
  if (wanted === '') return system()
  return wanted.split(':').map((name) => name.replace(/[.@].*$/s, '').replaceAll('_', '-'))
}

/** Switches all later messages to the language chosen in `dataDir`, or the first known one of `languages`. */
export function speakFor(dataDir: string, languages: readonly string[]): void {
  const { language } = openPreferencesFile(dataDir).read() ?? usualPreferences
  speak(chooseLocale(language, languages))
}
