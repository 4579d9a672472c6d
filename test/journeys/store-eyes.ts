// What an act left behind: in the Panel's store, queried through an admin's calls, and in the downloads.
import { expect } from '@playwright/test'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AccountSettings, AuditPage, Overview, UserList, UserPage } from '../../src/shared/contract'
import { everybody } from '../everybody'
import type { RunningApp } from './app'
import { callPanel } from './steps'

const anyEvent = { search: '', kinds: [] as readonly string[], userId: null, from: null, to: null, before: null }

/** Queries in the first window, where an admin is logged in. */
export function openEyes(app: () => RunningApp) {
  const ask = <T>(name: string, input: object = {}) => callPanel(app().panel, name, input) as Promise<T>
  const listEvents = async (...kinds: readonly string[]) =>
    (await ask<AuditPage>('audit.list', { ...anyEvent, kinds, limit: 200 })).events
  return {
    list: (part: object = {}) => ask<UserList>('users.list', { ...everybody, ...part }),
    getUser: (userId: string) => ask<UserPage>('users.get', { userId }),
    getSettings: () => ask<AccountSettings>('policy.get'),
    getOverview: (days: number) => ask<Overview>('overview.get', { days }),
    /** The newest 200 events of these kinds, or of all. */
    listEvents,
    /** The subjects of the events of a kind, newest first. */
    subjectsOf: async (kind: string) => (await listEvents(kind)).map(({ subject }) => subject?.email),
    /** The lines of the only saved file whose name starts with `name`. */
    readSaved(name: string): string[] {
      const folder = join(app().home, 'Downloads')
      const files = readdirSync(folder).filter((each) => each.startsWith(name))
      expect(files).toHaveLength(1)
      return readFileSync(join(folder, files[0] ?? ''), 'utf8')
        .trim()
        .split(/\r?\n/)
    }
  }
}
