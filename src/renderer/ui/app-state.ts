// What both apps know about the app itself; available from the first render, because AppRoot waits for it.
import { createContext, useContext } from 'react'
import type { AppState } from '../../shared/contract'

/** If the main process isn't responding: just enough for a page to say so. */
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

/** For memoised components: renders them again when the language changes. */
export const useLocale = (): string => useAppState().locale
