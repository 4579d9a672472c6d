// The calls of both pages about the app itself: appearance and language, the demo, **About Countersign**, updates.
import type { AppId } from '../../shared/model/app'
import type { About, AppState, Caller, Handlers, PanelContract, UpdateState } from '../../shared/contract'
import { fail, ok } from '../../shared/result'
import { demoSignIn } from '../panel/services/demo'
import type { Updates } from '../platform/updates'
import { describeApp } from './app-state'
import type { Demo } from './demo'
import type { Diagnostics } from './diagnostics'
import type { AppPorts } from './ports'
import type { Preferences } from './preferences'
import type { Workspaces } from './workspace'

interface AppParts {
  readonly workspaces: Pick<Workspaces, 'current'>
  readonly preferences: Preferences
  readonly diagnostics: Pick<Diagnostics, 'write'>
  readonly demo: Demo
}

const noUpdates: UpdateState = { stage: 'off' }

/** Rehearsals of a release are marked in their version (scripts/packaging/version.mjs). */
const isRehearsalVersion = (version: string) => version.endsWith('-rehearsal')

export interface AppCalls {
  /** The handlers for the pages of one app. */
  readonly handlersFor: (appId: AppId) => Pick<Handlers<PanelContract>, 'app' | 'updates'>
  readonly describe: () => AppState
}

export function createAppCalls(
  ports: Pick<AppPorts, 'version' | 'platform' | 'now' | 'announce' | 'showApp' | 'about' | 'updates' | 'quit'>,
  { workspaces, preferences, diagnostics, demo }: AppParts
): AppCalls {
  /** The quick picker has no **About Countersign**, where updates are shown. */
  const unlessPicker =
    (work: (updates: Updates) => UpdateState | Promise<UpdateState>) => async (_input: unknown, caller: Caller) => {
      if (caller.isPicker === true) return fail({ code: 'forbidden' })
      return ok(ports.updates === undefined ? noUpdates : await work(ports.updates))
    }

  const describe = () => describeApp(ports, preferences.get(), workspaces.current.isDemo ? demoSignIn : null)
  const handlersFor: AppCalls['handlersFor'] = (appId) => ({
    app: {
      get: () => ok(describe()),
      setColorScheme: ({ colorScheme }) => {
        preferences.setColorScheme(colorScheme)
        ports.announce('app')
        return ok(null)
      },
      setLanguage: ({ choice }) => {
        preferences.setLanguage(choice)
        ports.announce('app')
        return ok(null)
      },
      exploreDemo: async () => {
        await demo.enter()
        return ok(null)
      },
      leaveDemo: async () => {
        await demo.leave()
        return ok(null)
      },
      quit: () => {
        ports.quit()
        return ok(null)
      },
      showOther: () => {
        ports.showApp(appId === 'panel' ? 'authenticator' : 'panel')
        return ok(null)
      },
      about: () => {
        const { electron, chromium, node } = ports.about
        const commit = ports.about.commit?.replace(/^(\w{12})\w*/, '$1') ?? null
        const { version } = ports
        const isRehearsal = isRehearsalVersion(version)
        return ok<About>({ version, isRehearsal, electron, chromium, node, commit, diagnostics: diagnostics.write() })
      },
      licences: async () => ok(await ports.about.readLicences()),
      chromiumLicences: async () => ok(await ports.about.readChromiumLicences()),
      copyDiagnostics: () => ports.about.copyText(diagnostics.write())
    },
    updates: {
      get: unlessPicker((updates) => updates.get()),
      check: unlessPicker((updates) => updates.check()),
      download: unlessPicker((updates) => updates.download()),
      cancel: unlessPicker((updates) => updates.cancel()),
      install: unlessPicker((updates) => updates.install())
    }
  })
  return { handlersFor, describe }
}
