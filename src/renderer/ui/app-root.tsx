// What surrounds every page of both apps: theme, colour scheme, queries, notices, error boundary, demo mark, and the gate in front of a
// store that is not open. Nothing is drawn before the app's state is known, so nothing flashes.
import { DirectionContext, MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, useEffect, useMemo, useState, type ComponentType, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import type { AppId } from '../../shared/model/app'
import { expectLanguage, speak } from '../messages/language'
import { directionOf } from '../../i18n/translator'
import { AboutHost } from './about'
import { AppStateContext, unknownApp } from './app-state'
import { sharedClient } from './client'
import { noteMainClock } from './clock'
import { DemoBanner } from './demo-banner'
import { ErrorBoundary } from './error-boundary'
import { loadFonts } from './fonts'
import { AppIdContext } from './app-id'
import { laterDialog } from './later'
import { announceStyleNonce, getStyleNonce } from './nonce'
import { ProtectionGate } from './protection-gate'
import { createQueryClient, followChanges, useCall } from './queries'
import { makeTheme, resolveCssVariables } from './theme'
import { useMessages } from './use-messages'
import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import './fonts.css'
import './tokens.css'

const NoticesPlace = laterDialog(async () => (await import('./notices-place')).NoticesPlace)

async function getApp() {
  const answer = await sharedClient.app.get({})
  if (answer.ok) noteMainClock(answer.value.now)
  const { locale } = answer.ok ? answer.value : unknownApp
  await Promise.all([speak(locale), loadFonts(locale)])
  return answer
}

/** Only the language sets the direction. */
const directionKept = { toggleDirection: () => undefined, setDirection: () => undefined }

function Boot({ appId, isBare, onLocale, children }: Required<AppRootProps>) {
  const t = useMessages()
  const answer = useCall('app', ['get'], getApp).data
  const app = answer?.ok === true ? answer.value : unknownApp
  const isKnown = answer !== undefined
  const { locale } = app
  const closeName = isKnown ? t('app.action.close') : ''
  const theme = useMemo(() => makeTheme(appId, closeName), [appId, closeName])
  useEffect(() => {
    if (isKnown) onLocale(locale)
  }, [isKnown, locale, onLocale])
  if (!isKnown) return null
  return (
    <AppIdContext value={appId}>
      <AppStateContext value={app}>
        <DirectionContext value={{ dir: directionOf(app.locale), ...directionKept }}>
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
            <NoticesPlace />
          </MantineProvider>
        </DirectionContext>
      </AppStateContext>
    </AppIdContext>
  )
}

/** Mantine wants to store the colour scheme. The main process does that, so this stores nothing. */
const schemeKeptInMain = {
  get: () => 'auto' as const,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined
}

export interface AppRootProps {
  readonly appId: AppId
  /** For a window too small for the gate and the demo mark: `children` themselves say that the store is not open. */
  readonly isBare?: boolean
  /** Called with the page's locale, first and after every change. */
  readonly onLocale: (locale: string) => void
  /** Shown once the store is open. */
  readonly children: ReactNode
}

export function AppRoot({ appId, isBare = false, onLocale, children }: AppRootProps) {
  const [queryClient] = useState(createQueryClient)
  useEffect(() => followChanges(queryClient), [queryClient])
  return (
    <QueryClientProvider client={queryClient}>
      <Boot appId={appId} isBare={isBare} onLocale={onLocale}>
        {children}
      </Boot>
    </QueryClientProvider>
  )
}

/**
 * The entry point of a page: draws `Page` inside AppRoot into `#root`. When the language changes, everything is rendered again in place:
 * input, open dialogs and scroll positions stay.
 */
export function startPage(appId: AppId, Page: ComponentType, isBare = false): void {
  announceStyleNonce()
  expectLanguage(navigator.language)
  void loadFonts(navigator.language)
  const element = document.getElementById('root')
  if (element === null) throw new Error('The page has no #root')
  const root = createRoot(element)
  let drawn: string | null = null
  const onLocale = (locale: string) => {
    if (drawn !== null && drawn !== locale) render()
    drawn = locale
  }
  const render = () => {
    root.render(
      <StrictMode>
        <AppRoot appId={appId} isBare={isBare} onLocale={onLocale}>
          <Page />
        </AppRoot>
      </StrictMode>
    )
  }
  render()
}
