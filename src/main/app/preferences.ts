// The app's appearance and language, in one small file. If the file is damaged, the defaults apply.
import { join } from 'node:path'
import { languages, type ColorScheme, type LanguageChoice } from '../../shared/model/app'
import { createJsonFile, fieldsOf } from '../protection/json-file'
import { chooseLocale, currentLocale, speak } from '../messages/messages'
import type { AppPorts } from './ports'

interface Chosen {
  readonly colorScheme: ColorScheme
  readonly language: LanguageChoice
}

export interface Preferences {
  get(): Chosen
  setColorScheme(colorScheme: ColorScheme): void
  setLanguage(language: LanguageChoice): void
}

/** Reads the preferences and applies them. A change is applied immediately, and saved if the data folder is writable. */
export function createPreferences(
  ports: Pick<AppPorts, 'dataDir' | 'applyColorScheme' | 'applyLocale' | 'systemLanguages' | 'logEvent'>
): Preferences {
  const file = createJsonFile(join(ports.dataDir, 'preferences.json'), parse)
  let chosen = file.read() ?? parse(null)
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

function parse(kept: unknown): Chosen {
  const { colorScheme, language } = fieldsOf(kept)
  return {
    colorScheme: colorScheme === 'light' || colorScheme === 'dark' ? colorScheme : 'auto',
    language: languages.find((each) => each === language) ?? 'system'
  }
}
