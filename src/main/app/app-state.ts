// What a page knows about the running app, in its document and in the answer of `app.get`.
import type { AppState } from '../../shared/contract'
import { currentLocale } from '../messages/messages'
import type { AppPorts } from './ports'
import type { Chosen } from './preferences-file'

/** `demoSignIn`: the demo's login; null outside the demo. */
export const describeApp = (
  ports: Pick<AppPorts, 'version' | 'platform' | 'now'>,
  { colorScheme, language }: Chosen,
  demoSignIn: AppState['demoSignIn']
): AppState => ({
  version: ports.version,
  isDemo: demoSignIn !== null,
  demoSignIn,
  colorScheme,
  languageChoice: language,
  locale: currentLocale(),
  platform: ports.platform,
  now: ports.now()
})
