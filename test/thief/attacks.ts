// The attacks on a data folder: with a file manager, an editor and SQLite, and never with a key.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { join } from 'node:path'
import { stores, vectors, take, edit, type Attack } from './scene'
import { onSmallFiles, small } from './small-files'
import { onStores } from './stores'

/** Every pair of an app's files, replaced by earlier versions. */
const pairs: readonly Attack[] = [
  ['panel/panel.db', 'panel/rights.journal'],
  ['panel/panel.db', 'panel/panel.db.key-check'],
  ['panel/rights.journal', 'panel/panel.db.key-check'],
  ['panel/panel.db', 'panel/keys.sealed'],
  ['panel/panel.db', 'anchors.sealed'],
  ['panel/rights.journal', 'anchors.sealed'],
  ['panel/keys.sealed', 'anchors.sealed'],
  ['panel/panel.db', 'authenticator/vault.db'],
  ['authenticator/vault.db', 'authenticator/lock.json'],
  ['authenticator/vault.db', 'authenticator/slots.json'],
  ['authenticator/lock.json', 'authenticator/slots.json'],
  ['authenticator/vault.db', 'authenticator/keys.sealed'],
  ['authenticator/vault.db', 'anchors.sealed'],
  ['authenticator', 'anchors.sealed']
].map((files): Attack => ({
  // Replacing the Panel's whole folder with it succeeds, and is reported in the other app (test/protection/anchor-file.test.ts).
  ...(files.includes('anchors.sealed') ? { only: 'passphrase' as const } : {}),
  name: `as in the past, together: ${files.join(', ')}`,
  run: ({ dataDir, installation }) => {
    for (const file of files) {
      if (fs.existsSync(join(installation.past.dataDir, file))) take(installation.past.dataDir, dataDir, file)
      else fs.rmSync(join(dataDir, file), { force: true })
    }
  }
}))

const journals: readonly Attack[] = [
  {
    name: 'panel/rights.journal: cut in half',
    run: ({ dataDir }) => {
      const path = join(dataDir, 'panel/rights.journal')
      fs.truncateSync(path, Math.floor(fs.readFileSync(path).length / 2))
    }
  },
  {
    name: 'panel/rights.journal: an older one',
    run: ({ dataDir, installation }) => {
      take(installation.past.dataDir, dataDir, 'panel/rights.journal')
    }
  },
  {
    name: 'panel/rights.journal: of another installation',
    run: ({ dataDir, other }) => {
      take(other.present.dataDir, dataDir, 'panel/rights.journal')
    }
  },
  {
    name: 'panel/rights.journal: its frames twice',
    run: ({ dataDir }) => {
      const path = join(dataDir, 'panel/rights.journal')
      fs.appendFileSync(path, fs.readFileSync(path))
    }
  },
  {
    name: 'panel: store and journal of another installation',
    run: ({ dataDir, other }) => {
      for (const file of ['panel.db', 'panel.db.key-check', 'rights.journal'])
        take(other.present.dataDir, dataDir, `panel/${file}`)
    }
  }
]

const protections: readonly Attack[] = [
  {
    name: 'protection.json: of another installation',
    run: ({ dataDir, other }) => {
      take(other.present.dataDir, dataDir, 'protection.json')
    }
  },
  {
    name: 'protection.json: of the other kind, with its keys',
    run: ({ dataDir }) => {
      take(vectors, dataDir, 'protection.json')
      for (const appId of ['panel', 'authenticator']) take(vectors, dataDir, `${appId}/keys.sealed`)
    }
  },
  {
    name: 'protection.json: another name for the store',
    run: ({ dataDir }) => {
      edit(join(dataDir, 'protection.json'), (kept) => ({ ...kept, storeId: '0123456789abcdef' }))
    }
  },
  {
    name: 'protection.json: a name that leaves the folder',
    run: ({ dataDir }) => {
      edit(join(dataDir, 'protection.json'), (kept) => ({ ...kept, storeId: '../../x' }))
    }
  },
  {
    name: 'protection.json: a newer version',
    run: ({ dataDir }) => {
      edit(join(dataDir, 'protection.json'), (kept) => ({ ...kept, version: 3 }))
    }
  },
  {
    name: 'protection.json: the keychain, whatever it was',
    run: ({ dataDir }) => {
      edit(join(dataDir, 'protection.json'), ({ storeId }) => ({ version: 1, kind: 'keychain', storeId }))
    }
  },
  {
    name: 'protection.json: the cheapest possible passphrase',
    run: ({ dataDir }) => {
      edit(join(dataDir, 'protection.json'), (kept) => ({
        ...kept,
        master: { ...(kept['master'] as object), cost: { memoryKib: 8, timeCost: 1, parallelism: 1 } }
      }))
    }
  },
  {
    name: 'protection.json: a passphrase with an endless cost',
    run: ({ dataDir }) => {
      edit(join(dataDir, 'protection.json'), (kept) => ({
        ...kept,
        master: { ...(kept['master'] as object), cost: { memoryKib: 2 ** 31, timeCost: 2 ** 20, parallelism: 1 } }
      }))
    }
  },
  {
    name: 'protection.json, panel and authenticator: gone',
    isNew: true,
    run: ({ dataDir }) => {
      for (const name of ['protection.json', 'panel', 'authenticator'])
        fs.rmSync(join(dataDir, name), { recursive: true })
    }
  },
  {
    name: 'slots.json: an impossible cost',
    run: ({ dataDir }) => {
      const path = join(dataDir, 'authenticator/slots.json')
      if (!fs.existsSync(path)) return
      edit(path, (kept) => ({
        ...kept,
        passphrase: { ...(kept['passphrase'] as object), cost: { memoryKib: 2 ** 31, timeCost: 9, parallelism: 1 } }
      }))
    }
  },
  {
    name: 'slots.json: of another installation',
    run: ({ dataDir, other }) => {
      if (fs.existsSync(join(other.present.dataDir, 'authenticator/slots.json')))
        take(other.present.dataDir, dataDir, 'authenticator/slots.json')
    }
  },
  {
    name: 'lock.json: not locked',
    run: ({ dataDir }) => {
      fs.writeFileSync(join(dataDir, 'authenticator/lock.json'), '{"isLocked":false,"idleMinutes":null}')
    }
  },
  {
    name: 'every small file of the past, no store',
    run: ({ dataDir, installation }) => {
      for (const file of small) {
        if (fs.existsSync(join(installation.past.dataDir, file))) take(installation.past.dataDir, dataDir, file)
      }
    }
  }
]

const worlds: readonly Attack[] = [
  {
    name: 'the real folder as the demo',
    run: ({ dataDir }) => {
      fs.rmSync(join(dataDir, 'demo-data'), { recursive: true })
      fs.mkdirSync(join(dataDir, 'demo-data'))
      for (const name of ['protection.json', 'panel', 'authenticator'])
        fs.cpSync(join(dataDir, name), join(dataDir, 'demo-data', name), { recursive: true })
    }
  },
  {
    name: 'the real folder of the past as the demo',
    run: ({ dataDir, installation }) => {
      fs.rmSync(join(dataDir, 'demo-data'), { recursive: true })
      fs.mkdirSync(join(dataDir, 'demo-data'))
      for (const name of ['protection.json', 'panel', 'authenticator'])
        fs.cpSync(join(installation.past.dataDir, name), join(dataDir, 'demo-data', name), { recursive: true })
    }
  },
  {
    name: 'the vault alone in the demo',
    run: ({ dataDir }) => {
      for (const name of ['protection.json', 'authenticator']) take(dataDir, join(dataDir, 'demo-data'), name)
    }
  },
  {
    name: 'the demo in place of the real folder',
    run: ({ dataDir }) => {
      for (const name of ['protection.json', 'panel', 'authenticator']) {
        fs.renameSync(join(dataDir, name), join(dataDir, `${name}.real`))
        fs.cpSync(join(dataDir, 'demo-data', name), join(dataDir, name), { recursive: true })
      }
    }
  },
  {
    name: 'the demo: a link to the real folder',
    run: ({ dataDir }) => {
      fs.rmSync(join(dataDir, 'demo-data'), { recursive: true })
      fs.symlinkSync(dataDir, join(dataDir, 'demo-data'))
    }
  },
  {
    name: 'the demo: a file',
    run: ({ dataDir }) => {
      fs.rmSync(join(dataDir, 'demo-data'), { recursive: true })
      fs.writeFileSync(join(dataDir, 'demo-data'), '')
    }
  },
  {
    name: 'folders and links in the place of what is set aside',
    run: ({ dataDir }) => {
      fs.mkdirSync(join(dataDir, 'set-aside-2026-06-01', 'panel', 'panel.db', 'within'), { recursive: true })
      fs.symlinkSync('/nowhere', join(dataDir, 'set-aside-2026-06-02'))
      fs.writeFileSync(join(dataDir, 'set-aside-2026-06-03'), '')
    }
  },
  {
    name: 'the log: a link to the store',
    run: ({ dataDir }) => {
      fs.rmSync(join(dataDir, 'log'), { recursive: true, force: true })
      fs.mkdirSync(join(dataDir, 'log'))
      fs.symlinkSync(join(dataDir, 'panel/panel.db'), join(dataDir, 'log', 'main.log'))
    }
  },
  {
    name: 'hard links to every file',
    run: ({ dataDir }) => {
      for (const file of [...stores, 'protection.json', 'panel/rights.journal'])
        fs.linkSync(join(dataDir, file), join(dataDir, `${file}.twin`))
    }
  },
  {
    name: 'files without an owner: all read-only',
    run: ({ dataDir }) => {
      execFileSync('chmod', ['-R', 'a-w', dataDir])
    }
  }
]

const afterKill: readonly Attack[] = [
  { name: 'after a kill: nothing', run: () => undefined },
  ...stores.flatMap((file): Attack[] => [
    {
      name: `after a kill: ${file} of the past, no log`,
      run: ({ dataDir, installation }) => {
        take(installation.past.dataDir, dataDir, file)
        for (const ending of ['-wal', '-shm']) fs.rmSync(join(dataDir, file + ending), { force: true })
      }
    },
    {
      name: `after a kill: ${file} with its log as it was while the app ran`,
      run: ({ dataDir, installation }) => {
        for (const ending of ['', '-wal', '-shm']) take(installation.running.dataDir, dataDir, file + ending)
      }
    },
    {
      name: `after a kill: ${file}, the log deleted`,
      run: ({ dataDir }) => {
        for (const ending of ['-wal', '-shm']) fs.rmSync(join(dataDir, file + ending), { force: true })
      }
    },
    {
      name: `after a kill: ${file}, the log as it was while the app ran`,
      run: ({ dataDir, installation }) => {
        for (const ending of ['-wal', '-shm']) take(installation.running.dataDir, dataDir, file + ending)
      }
    },
    {
      name: `after a kill: ${file}, the log cut in half`,
      run: ({ dataDir }) => {
        const path = join(dataDir, `${file}-wal`)
        if (fs.existsSync(path)) fs.truncateSync(path, Math.floor(fs.readFileSync(path).length / 2))
      }
    },
    {
      name: `after a kill: ${file}, the log of another installation`,
      run: ({ dataDir, other }) => {
        for (const ending of ['-wal', '-shm']) take(other.running.dataDir, dataDir, file + ending)
      }
    },
    {
      name: `after a kill: ${file} deleted, its log left`,
      run: ({ dataDir }) => {
        fs.rmSync(join(dataDir, file))
      }
    },
    {
      name: `after a kill: ${file}, a plain one`,
      run: ({ dataDir }) => {
        for (const ending of ['-wal', '-shm']) fs.rmSync(join(dataDir, file + ending), { force: true })
        take(vectors, dataDir, file)
      }
    }
  ]),
  {
    name: 'after a kill: rights.journal deleted',
    run: ({ dataDir }) => {
      fs.rmSync(join(dataDir, 'panel/rights.journal'))
    }
  },
  {
    name: 'after a kill: rights.journal of the past',
    run: ({ dataDir, installation }) => {
      take(installation.past.dataDir, dataDir, 'panel/rights.journal')
    }
  },
  {
    name: 'after a kill: store, log and journal as they were while the app ran',
    run: ({ dataDir, installation }) => {
      for (const name of ['panel.db', 'panel.db-wal', 'panel.db-shm', 'rights.journal'])
        take(installation.running.dataDir, dataDir, `panel/${name}`)
    }
  }
]
const killed = afterKill.map((attack) => ({ ...attack, isKilled: true }))

export const attacks: readonly Attack[] = [
  ...onSmallFiles,
  ...onStores,
  ...pairs,
  ...journals,
  ...protections,
  ...worlds.map((attack) => ({ ...attack, isOfDemo: true })),
  ...killed
]
