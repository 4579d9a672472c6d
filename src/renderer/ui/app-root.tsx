// What stands around every page of both halves: theme, colour scheme, queries, notices, the last net, the demo mark,
// and the gate before a store that is not open. Nothing is drawn before the app's state is known, so nothing flashes.
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, useEffect, useState, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import type { AppState } from '../../shared/contract'
import { AboutHost } from './about'
import { AppStateContext } from './app-state'
import { sharedClient } from './client'
import { noteMainClock } from './clock'
import { DemoBanner } from './demo-banner'
import { ErrorBoundary } from './error-boundary'
import { HalfContext } from './half'
import { announceStyleNonce, getStyleNonce } from './nonce'
import { ProtectionGate } from './protection-gate'
import { createQueryClient, followChanges, useCall } from './queries'
import { makeTheme, resolveCssVariables, type Half } from './theme'
import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import './tokens.css'

async function getApp() {
  const answer = await sharedClient.app.get({})
  if (answer.ok) noteMainClock(answer.value.now)
  return answer
}

const fallback: AppState = {
  version: '',
  isDemo: false,
  demoSignIn: null,
  colorScheme: 'auto',
  platform: 'linux',
  now: 0
}

function Boot({ half, isBare, children }: Required<AppRootProps>) {
  const [theme] = useState(() => makeTheme(half))
  const answer = useCall('app', ['get'], getApp).data
  if (answer === undefined) return null
  const app = answer.ok ? answer.value : fallback
  return (
    <HalfContext value={half}>
      <AppStateContext value={app}>
        <MantineProvider
          theme={theme}
          defaultColorScheme="auto"
          colorSchemeManager={schemeKeptInMain}
          {...(app.colorScheme === 'auto' ? {} : { forceColorScheme: app.colorScheme })}
          cssVariablesResolver={resolveCssVariables}
          getStyleNonce={getStyleNonce}
        >
          <ErrorBoundary>
            {isBare ? (
              children
            ) : (
              <AboutHost>
                <DemoBanner />
                <ProtectionGate>{children}</ProtectionGate>
              </AboutHost>
            )}
          </ErrorBoundary>
          <Notifications position="bottom-center" limit={3} autoClose={5000} />
        </MantineProvider>
      </AppStateContext>
    </HalfContext>
  )
}

/** Mantine asks for a place to keep the scheme; it is in the main process, so this one keeps nothing. */
const schemeKeptInMain = {
  get: () => 'auto' as const,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined
}

export interface AppRootProps {
  readonly half: Half
  /** A window too small for the gate and the demo's mark: `children` say themselves that the store is not open. */
  readonly isBare?: boolean
  /** Shown once the store is open. */
  readonly children: ReactNode
}

export function AppRoot({ half, isBare = false, children }: AppRootProps) {
  const [queryClient] = useState(createQueryClient)
  useEffect(() => followChanges(queryClient), [queryClient])
  return (
    <QueryClientProvider client={queryClient}>
      <Boot half={half} isBare={isBare}>
        {children}
      </Boot>
    </QueryClientProvider>
  )
}

/** A page's whole entry: draws `children` inside AppRoot into `#root`. */
export function startPage(half: Half, children: ReactNode, isBare = false): void {
  announceStyleNonce()
  const element = document.getElementById('root')
  if (element === null) throw new Error('The page has no #root')
  createRoot(element).render(
    <StrictMode>
      <AppRoot half={half} isBare={isBare}>
        {children}
      </AppRoot>
    </StrictMode>
  )
}
