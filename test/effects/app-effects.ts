// The calls that both apps share: the app itself, its updates, and the protection of the stores, where each stage needs its own data
// folder.
import { existsSync, readFileSync, rmSync, writeFileSync, copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { AppId } from '../../src/shared/model/app'
import { openWorld, type Effect, type World } from './world'

const passphrase = 'granite lantern harbour'

/** Opens a separate world for one effect. */
const inWorld =
  (work: (world: World) => Promise<void>, isAnswering = true): Effect =>
  async (outer) => {
    const world = await openWorld(isAnswering)
    try {
      await work(world)
      outer.made.push(...world.made)
    } finally {
      await world.close()
    }
  }

const account = {
  accountName: 'Northwind',
  name: 'Ada',
  email: 'ada@example.com',
  password: 'an elephant in the garden',
  confirmPassword: 'an elephant in the garden'
}

/** The store's file after `change`, as if modified with a file manager. */
const changed = async (world: World, change: (path: string) => void) => {
  await world.get('panel', 'account.create', account)
  await world.get('panel', 'setup.begin')
  await world.end()
  change(join(world.dataDir, 'panel', 'panel.db'))
  await world.restart()
}

export const appEffects = (appId: AppId) =>
  ({
    'app.get': async (w) => {
      expect(await w.get(appId, 'app.get')).toMatchObject({ version: '0.0.0', isDemo: false, now: w.clock.now })
    },
    'app.setColorScheme': async (w) => {
      await w.get(appId, 'app.setColorScheme', { colorScheme: 'dark' })
      expect(w.readJson('preferences.json')).toMatchObject({ colorScheme: 'dark' })
    },
    'app.setLanguage': async (w) => {
      await w.get(appId, 'app.setLanguage', { choice: 'de' })
      expect(w.readJson('preferences.json')).toMatchObject({ language: 'de' })
      await w.get(appId, 'app.setLanguage', { choice: 'system' })
    },
    'app.exploreDemo': inWorld(async (w) => {
      await w.get(appId, 'app.exploreDemo')
      expect(await w.get(appId, 'app.get')).toMatchObject({ isDemo: true })
      expect(existsSync(join(w.dataDir, 'demo-data', 'panel', 'panel.db'))).toBe(true)
    }),
    'app.leaveDemo': inWorld(async (w) => {
      await w.get(appId, 'app.exploreDemo')
      await w.get(appId, 'app.leaveDemo')
      expect(await w.get(appId, 'app.get')).toMatchObject({ isDemo: false })
    }),
    'app.quit': async (w) => {
      await w.get(appId, 'app.quit')
      await expect.poll(() => w.quits).toHaveLength(1)
    },
    'app.showOther': async (w) => {
      await w.get(appId, 'app.showOther')
      expect(w.windows.calls.at(-1)).toBe(`show ${appId === 'panel' ? 'authenticator' : 'panel'}`)
    },
    'app.about': async (w) => {
      expect(await w.get(appId, 'app.about')).toMatchObject({
        version: '0.0.0',
        isRehearsal: false,
        electron: '45',
        chromium: '140',
        commit: '0123456789ab+',
        diagnostics: expect.stringMatching(/^Commit [0-9a-f]{40}\+$/m) as unknown
      })
    },
    'app.licences': async (w) => {
      expect(await w.get(appId, 'app.licences')).toEqual([{ name: 'a', version: '1', licence: 'MIT', text: 'free' }])
    },
    'app.chromiumLicences': async (w) => {
      const licence = { name: 'b', version: '', licence: '', text: 'free, too' }
      expect(await w.get(appId, 'app.chromiumLicences')).toEqual([licence])
    },
    'app.copyDiagnostics': async (w) => {
      const { diagnostics } = await w.get<{ diagnostics: string }>(appId, 'app.about')
      await w.get(appId, 'app.copyDiagnostics')
      expect(w.clipboard.copiedPlain.at(-1)).toBe(diagnostics)
    },
    'updates.get': async (w) => {
      expect(await w.get(appId, 'updates.get')).toEqual(w.updates.get())
    },
    'updates.check': async (w) => {
      w.updates.mood = 'forged'
      expect(await w.get(appId, 'updates.check')).toEqual({ stage: 'available', version: '9.9.9' })
    },
    'updates.download': async (w) => {
      expect(await w.get(appId, 'updates.download')).toEqual({ stage: 'refused' })
    },
    'updates.cancel': async (w) => {
      w.updates.mood = 'endless'
      await w.get(appId, 'updates.check')
      const download = w.ask(appId, 'updates.download')
      await expect.poll(() => w.updates.get().stage).toBe('downloading')
      await w.get(appId, 'updates.cancel')
      expect(await download).toEqual({ ok: true, value: { stage: 'available', version: '9.9.9' } })
    },
    'updates.install': async (w) => {
      w.updates.mood = 'newer'
      await w.get(appId, 'updates.download')
      await w.get(appId, 'updates.install')
      expect(w.updates.isInstalled).toBe(true)
    },
    'protection.get': async (w) => {
      expect(await w.get(appId, 'protection.get')).toEqual({ stage: 'ready', kind: 'keychain' })
      expect(w.readJson('protection.json')).toMatchObject({ kind: 'keychain' })
    },
    'protection.getAnchor': async (w) => {
      expect(await w.get(appId, 'protection.getAnchor')).toEqual({ failingSince: null })
    },
    'protection.choosePassphrase': inWorld(async (w) => {
      expect(await w.get(appId, 'protection.get')).toMatchObject({ stage: 'choose-passphrase' })
      await w.get(appId, 'protection.choosePassphrase', { passphrase })
      expect(w.readJson('protection.json')).toMatchObject({ kind: 'passphrase' })
      expect(existsSync(join(w.dataDir, 'panel', 'keys.sealed'))).toBe(true)
    }, false),
    'protection.unlock': inWorld(async (w) => {
      await w.get(appId, 'protection.choosePassphrase', { passphrase })
      await w.end()
      await w.restart()
      expect(await w.codeOf(appId, 'protection.unlock', { passphrase: 'another one entirely' })).toBe(
        'wrong-passphrase'
      )
      expect(await w.codeOf('panel', 'session.get')).toBe('store-locked')
      w.clock.now += 5000
      await w.get(appId, 'protection.unlock', { passphrase })
      expect(await w.codeOf('panel', 'session.get')).toBe('ok')
    }, false),
    'protection.retry': inWorld(async (w) => {
      await w.get('panel', 'account.create', account)
      await w.end()
      w.keychain.setMood('silent')
      await w.restart()
      expect(await w.get(appId, 'protection.get')).toEqual({ stage: 'keychain-unavailable' })
      w.keychain.setMood('answering')
      await w.get(appId, 'protection.retry')
      expect(await w.codeOf('panel', 'session.get')).toBe('ok')
    }),
    'protection.restoreSnapshots': inWorld(async (w) => {
      await w.get('panel', 'account.create', account)
      await w.end()
      await w.restart()
      await w.end()
      writeFileSync(join(w.dataDir, 'panel', 'panel.db'), 'nothing that is a store')
      await w.restart()
      expect(await w.get(appId, 'protection.get')).toMatchObject({ stage: 'store-damaged' })
      await w.get(appId, 'protection.restoreSnapshots')
      expect(await w.value('panel', 'select name from account')).toBe('Northwind')
    }),
    'protection.acceptChanged': inWorld(async (w) => {
      let copy = ''
      await changed(w, (path) => {
        copy = `${path}.older`
        copyFileSync(path, copy)
      })
      await w.get('panel', 'session.get')
      await w.get('panel', 'app.get')
      await w.end()
      copyFileSync(copy, join(w.dataDir, 'panel', 'panel.db'))
      rmSync(copy)
      await w.restart()
      expect(await w.get(appId, 'protection.get')).toMatchObject({ stage: 'store-damaged' })
      await w.get(appId, 'protection.acceptChanged')
      const kinds = await w.rows('panel', 'select kind from audit')
      expect(kinds.map(({ kind }) => kind)).toContain('store.accepted')
    }),
    'protection.setAside': inWorld(async (w) => {
      await w.get('panel', 'account.create', account)
      await w.end()
      for (const name of [...w.keychain.kept.keys()]) w.keychain.kept.delete(name)
      await w.restart()
      expect(await w.get(appId, 'protection.get')).toEqual({ stage: 'key-missing' })
      const { folder } = await w.get<{ folder: string }>(appId, 'protection.setAside')
      expect(readFileSync(join(folder, 'panel', 'panel.db')).length).toBeGreaterThan(0)
      expect(await w.get('panel', 'session.get')).toEqual({ step: 'first-run' })
    })
  }) satisfies Record<string, Effect>
