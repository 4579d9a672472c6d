// The appearance and the language of the app, kept in one small file. If the file is damaged, the defaults hold.
import { join } from 'node:path'
import { languages, type ColorScheme, type LanguageChoice } from '../../shared/model/app'
import { writeAtomically } from '../protection/atomic-file'
import { readSmallFile } from '../protection/small-file'
import { chooseLocale, currentLocale, speak } from '../words/words'
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

/** Reads the preferences and applies them. A change is applied at once and kept if the data folder can be written. */
export function createPreferences(
  ports: Pick<AppPorts, 'dataDir' | 'applyColorScheme' | 'applyLocale' | 'systemLanguages' | 'logEvent'>
): Preferences {
  const path = join(ports.dataDir, 'preferences.json')
  let chosen = read(path)
  const keep = (change: Partial<Chosen>) => {
    chosen = { ...chosen, ...change }
    try {
      writeAtomically(path, Buffer.from(JSON.stringify(chosen), 'utf8'))
    } catch {
      // The choice holds until the app ends; what is wrong with the folder is reported where the store is opened.
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

function read(path: string): Chosen {
  try {
    const kept: unknown = JSON.parse(readSmallFile(path)?.toString('utf8') ?? 'null')
    const given: { colorScheme?: unknown; language?: unknown } = typeof kept === 'object' && kept !== null ? kept : {}
    return {
      colorScheme: given.colorScheme === 'light' || given.colorScheme === 'dark' ? given.colorScheme : 'auto',
      language: languages.find((each) => each === given.language) ?? 'system'
    }
  } catch {
    return { colorScheme: 'auto', language: 'system' }
  }
}
