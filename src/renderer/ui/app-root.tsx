// What surrounds every page of both apps: theme, colour scheme, queries, notices, error boundary, demo mark, and the gate in front of a
// store that is not open. Nothing is drawn before the app's state is known, so nothing flashes; until then the document shows its own first
// frame.
import { DirectionContext, MantineProvider } from '@mantine/core'
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { StrictMode, useEffect, useMemo, useState, type ComponentType, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import type { AppId, PageStart } from '../../shared/model/app'
import { speak, speakFor } from '../messages/language'
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
import { readPageStart } from './page-start'
import { ProtectionGate } from './protection-gate'
import { ask, createQueryClient, followChanges, useCall } from './queries'
import { hearRequests } from './requests'
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
  await speakAndDraw((answer.ok ? answer.value : unknownApp).locale)
  return answer
}

const speakAndDraw = (locale: string) => Promise.all([speak(locale), loadFonts(locale)])

/** Only the language sets the direction. */
const directionKept = { toggleDirection: () => undefined, setDirection: () => undefined }

function Boot({ appId, isBare, onLocale, children }: Required<Omit<AppRootProps, 'queryClient'>>) {
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
  /** With answers that are known already; by default, none is. */
  readonly queryClient?: QueryClient
  /** Shown once the store is open. */
  readonly children: ReactNode
}

export function AppRoot({ appId, isBare = false, onLocale, queryClient: given, children }: AppRootProps) {
  const [queryClient] = useState(() => given ?? createQueryClient())
  useEffect(() => followChanges(queryClient), [queryClient])
  return (
    <QueryClientProvider client={queryClient}>
      <Boot appId={appId} isBare={isBare} onLocale={onLocale}>
        {children}
      </Boot>
    </QueryClientProvider>
  )
}

export interface PageOptions {
  readonly isBare?: boolean
  /** Makes the calls that the first screen needs, all at once, and loads its code. The page is drawn when this is done. */
  readonly prepare?: (queryClient: QueryClient, start: PageStart | null) => Promise<unknown>
}

/**
 * The entry point of a page: draws `Page` inside AppRoot into `#root`, in place of the document's own first frame. When the language
 * changes, everything is rendered again in place: input, open dialogs and scroll positions stay.
 */
export async function startPage(
  appId: AppId,
  Page: ComponentType,
  { isBare = false, prepare }: PageOptions = {}
): Promise<void> {
  announceStyleNonce()
  hearRequests()
  speakFor(appId)
  const queryClient = createQueryClient()
  const start = readPageStart()
  if (start !== null) {
    noteMainClock(start.app.now)
    queryClient.setQueryData(['app', 'get'], { ok: true, value: start.app })
  }
  await Promise.all([
    start === null ? ask(queryClient, 'app', ['get'], getApp) : speakAndDraw(start.app.locale),
    prepare?.(queryClient, start)
  ])
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
        <AppRoot appId={appId} isBare={isBare} onLocale={onLocale} queryClient={queryClient}>
          <Page />
        </AppRoot>
      </StrictMode>
    )
  }
  render()
}
