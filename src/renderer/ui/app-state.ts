// What both apps know of Countersign itself; there from the first render on (AppRoot waits for it).
import { createContext, useContext } from 'react'
import type { AppState } from '../../shared/contract'

/** Where the main process does not answer: as much as a page needs to say so. */
export const unknownApp: AppState = {
  version: '',
  isDemo: false,
  demoSignIn: null,
  colorScheme: 'auto',
  languageChoice: 'system',
  locale: 'en',
  platform: 'linux',
  now: 0
}

export const AppStateContext = createContext<AppState>(unknownApp)

export const useAppState = (): AppState => useContext(AppStateContext)

/** For what is drawn only when what it is given changes: draws it again when the language does. */
export const useLocale = (): string => useAppState().locale
