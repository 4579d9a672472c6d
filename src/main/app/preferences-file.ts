// Appearance and language in one small file of the data folder, which the command line also reads. If it is damaged, the defaults apply.
import { join } from 'node:path'
import { languages, type ColorScheme, type LanguageChoice } from '../../shared/model/app'
import { createJsonFile, fieldsOf, type JsonFile } from '../protection/json-file'

export interface Chosen {
  readonly colorScheme: ColorScheme
  readonly language: LanguageChoice
}

export const usualPreferences: Chosen = { colorScheme: 'auto', language: 'system' }

export const openPreferencesFile = (dataDir: string): JsonFile<Chosen> =>
  createJsonFile(join(dataDir, 'preferences.json'), (kept) => {
    const { colorScheme, language } = fieldsOf(kept)
    return {
      colorScheme: colorScheme === 'light' || colorScheme === 'dark' ? colorScheme : usualPreferences.colorScheme,
      language: languages.find((each) => each === language) ?? usualPreferences.language
    }
  })
