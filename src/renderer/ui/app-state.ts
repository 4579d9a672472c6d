// What both halves know of the app itself; there from the first render on (AppRoot waits for it).
import { createContext, useContext } from 'react'
import type { AppState } from '../../shared/contract'

export const AppStateContext = createContext<AppState>({
  version: '',
  isDemo: false,
  demoSignIn: null,
  colorScheme: 'auto',
  platform: 'linux',
  now: 0
})

export const useAppState = (): AppState => useContext(AppStateContext)
