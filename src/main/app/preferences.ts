// The app's appearance and language: a change is applied immediately, and saved.
import type { ColorScheme, LanguageChoice } from '../../shared/model/app'
import { chooseLocale, currentLocale, speak } from '../messages/messages'
import type { AppPorts } from './ports'
import { openPreferencesFile, usualPreferences, type Chosen } from './preferences-file'

export interface Preferences {
  get(): Chosen
  setColorScheme(colorScheme: ColorScheme): void
  setLanguage(language: LanguageChoice): void
}

/** Reads the preferences and applies them. A change is applied immediately, and saved if the data folder is writable. */
export function createPreferences(
  ports: Pick<AppPorts, 'dataDir' | 'applyColorScheme' | 'applyLocale' | 'systemLanguages' | 'logEvent'>
): Preferences {
  const file = openPreferencesFile(ports.dataDir)
  let chosen = file.read() ?? usualPreferences
  const keep = (change: Partial<Chosen>) => {
    chosen = { ...chosen, ...change }
    try {
      file.save(chosen)
    } catch {
      // The choice applies until the app ends. Problems with the folder are reported where the store is opened.
      ports.logEvent('preferences:not-kept')
    }
  }
  const applyLanguage = () => {
    const locale = chooseLocale(chosen.language, ports.systemLanguages())
    if (locale === currentLocale()) return
    speak(locale)
    ports.applyLocale()
  }
  ports.applyColorScheme(chosen.colorScheme)
  applyLanguage()
  return {
    get: () => chosen,
    setColorScheme(colorScheme) {
      keep({ colorScheme })
      ports.applyColorScheme(colorScheme)
    },
    setLanguage(language) {
      keep({ language })
      applyLanguage()
    }
  }
}
