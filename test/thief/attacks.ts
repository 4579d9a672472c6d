// The table of what is tried against a data folder: with a file manager, an editor and SQLite, and never with a key.
import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Installation, Kind } from './installation'

export interface Scene {
  /** The folder under attack. */
  readonly dataDir: string
  readonly installation: Installation
  /** Another installation of the same user on the same machine. */
  readonly other: Installation
}

export interface Attack {
  readonly name: string
  /** From the folder after a kill instead of the one that was closed. */
  readonly isKilled?: boolean
  /** Nothing is left that says that anything was there. */
  readonly isNew?: boolean
  /** Where the other kind of installation has no such file. */
  readonly only?: Kind
  /** What the demo could give away is looked for, too. */
  readonly isOfDemo?: boolean
  readonly run: (scene: Scene) => void
}

const stores = ['panel/panel.db', 'authenticator/vault.db'] as const
const vectors = join(import.meta.dirname, '../vectors/stores/0.1.0')

const take = (from: string, to: string, path: string) => {
  rmSync(join(to, path), { recursive: true, force: true })
  cpSync(join(from, path), join(to, path), { recursive: true })
}
const fifo = (path: string) => {
  rmSync(path, { recursive: true, force: true })
  execFileSync('mkfifo', [path])
}
const flip = (path: string, at: number) => {
  const bytes = readFileSync(path)
  const place = at < 0 ? bytes.length + at : at
  bytes[place] = (bytes[place] ?? 0) ^ 1
  writeFileSync(path, bytes)
}
const edit = (path: string, change: (kept: Record<string, unknown>) => unknown) => {
  writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>)))
}
const oldestCopy = (dataDir: string, half: string) => {
  const folder = join(dataDir, half, 'snapshots')
  const name = readdirSync(folder).sort()[0]
  if (name === undefined) throw new Error('no copy to put back')
  return join(folder, name)
}

/** Done to each of these files by itself. */
const small = [
  'protection.json',
  'preferences.json',
  'desktop.json',
  'windows.json',
  'panel/panel.db.key-check',
  'panel/rights.journal',
  'panel/anchor.lock',
  'authenticator/vault.db.key-check',
  'authenticator/anchor.lock',
  'authenticator/lock.json',
  'authenticator/slots.json',
  'panel/keys.sealed',
  'panel/anchor.sealed',
  'authenticator/keys.sealed',
  'authenticator/anchor.sealed'
] as const
const replacements: readonly (readonly [string, (path: string, scene: Scene) => void])[] = [
  [
    'deleted',
    (path) => {
      rmSync(path, { force: true })
    }
  ],
  [
    'emptied',
    (path) => {
      writeFileSync(path, '')
    }
  ],
  [
    'a folder',
    (path) => {
      rmSync(path, { force: true })
      mkdirSync(join(path, 'within'), { recursive: true })
    }
  ],
  ['a pipe', fifo],
  [
    'a link to nowhere',
    (path) => {
      rmSync(path, { force: true })
      symlinkSync('/nowhere/at/all', path)
    }
  ],
  [
    'a link to itself',
    (path) => {
      rmSync(path, { force: true })
      symlinkSync(path, path)
    }
  ],
  [
    'a link to endless zeros',
    (path) => {
      rmSync(path, { force: true })
      symlinkSync('/dev/zero', path)
    }
  ],
  [
    'noise',
    (path) => {
      writeFileSync(path, Buffer.alloc(700, 0xa5))
    }
  ],
  [
    'nonsense that is JSON',
    (path) => {
      writeFileSync(path, '[{"version":99,"kind":"other","isLocked":false}]')
    }
  ],
  [
    'a gigabyte of nothing',
    (path) => {
      rmSync(path, { force: true })
      writeFileSync(path, '')
      truncateSync(path, 2 ** 30)
    }
  ]
]

const onSmallFiles: readonly Attack[] = small.flatMap((file) =>
  replacements.map(([what, replace]): Attack => ({
    name: `${file}: ${what}`,
    ...(file.endsWith('.sealed') ? { only: 'passphrase' } : {}),
    ...(/lock\.json|slots/.test(file) ? { only: 'keychain' } : {}),
    run: (scene) => {
      replace(join(scene.dataDir, file), scene)
    }
  }))
)

const onStores: readonly Attack[] = stores.flatMap((file) => {
  const path = ({ dataDir }: Scene) => join(dataDir, file)
  const half = file.split('/')[0] ?? ''
  return [
    {
      name: `${file}: deleted`,
      run: (scene) => {
        rmSync(path(scene))
      }
    },
    {
      name: `${file}: emptied`,
      run: (scene) => {
        writeFileSync(path(scene), '')
      }
    },
    {
      name: `${file}: a folder`,
      run: (scene) => {
        rmSync(path(scene))
        mkdirSync(join(path(scene), 'within'), { recursive: true })
      }
    },
    {
      name: `${file}: a pipe`,
      run: (scene) => {
        fifo(path(scene))
      }
    },
    {
      name: `${file}: a link to itself`,
      run: (scene) => {
        rmSync(path(scene))
        symlinkSync(path(scene), path(scene))
      }
    },
    {
      name: `${file}: a link to a copy`,
      run: (scene) => {
        renameSync(path(scene), `${path(scene)}.moved`)
        symlinkSync(`${path(scene)}.moved`, path(scene))
      }
    },
    {
      name: `${file}: another name in capitals`,
      run: (scene) => {
        renameSync(
          path(scene),
          path(scene)
            .toUpperCase()
            .replace(scene.dataDir.toUpperCase(), scene.dataDir)
            .replace(half.toUpperCase(), half)
        )
      }
    },
    {
      name: `${file}: cut in half`,
      run: (scene) => {
        truncateSync(path(scene), Math.floor(readFileSync(path(scene)).length / 2))
      }
    },
    {
      name: `${file}: a bit in the first page`,
      run: (scene) => {
        flip(path(scene), 30)
      }
    },
    {
      name: `${file}: a bit in the last page`,
      run: (scene) => {
        flip(path(scene), -100)
      }
    },
    {
      name: `${file}: something behind its end`,
      run: (scene) => {
        appendFileSync(path(scene), Buffer.alloc(4096))
      }
    },
    {
      name: `${file}: the first page of an older one`,
      run: (scene) => {
        const bytes = readFileSync(path(scene))
        readFileSync(join(scene.installation.past.dataDir, file)).copy(bytes, 0, 0, 4096)
        writeFileSync(path(scene), bytes)
      }
    },
    {
      name: `${file}: of another installation`,
      run: ({ dataDir, other }) => {
        take(other.present.dataDir, dataDir, file)
      }
    },
    {
      name: `${file}: of another installation, with its key check`,
      run: ({ dataDir, other }) => {
        take(other.present.dataDir, dataDir, file)
        take(other.present.dataDir, dataDir, `${file}.key-check`)
      }
    },
    {
      name: `${file}: the plain one of version 0.1.0`,
      run: ({ dataDir }) => {
        take(vectors, dataDir, file)
      }
    },
    {
      name: `${file}: the plain one of version 0.1.0, and no key check`,
      run: ({ dataDir }) => {
        take(vectors, dataDir, file)
        rmSync(join(dataDir, `${file}.key-check`))
      }
    },
    {
      name: `${file}: a plain one that SQLite makes`,
      run: (scene) => {
        rmSync(path(scene))
        rmSync(`${path(scene)}.key-check`)
        const db = new Database(path(scene))
        db.exec(
          `create table users (id text, role text); insert into users values ('eve', 'admin'); pragma user_version = 7`
        )
        db.close()
      }
    },
    {
      name: `${file}: SQL without the key`,
      run: (scene) => {
        const db = new Database(path(scene))
        for (const sql of [
          `update users set role = 'admin'`,
          'vacuum',
          'pragma user_version = 1',
          `pragma rekey = ''`
        ]) {
          try {
            db.exec(sql)
          } catch {
            /* It is refused, as it should be. */
          }
        }
        db.close()
      }
    },
    {
      name: `${file}: as it was in the past`,
      run: ({ dataDir, installation }) => {
        take(installation.past.dataDir, dataDir, file)
      }
    },
    {
      name: `${file}: as it was while the app ran`,
      run: ({ dataDir, installation }) => {
        for (const ending of ['', '-wal', '-shm']) {
          if (existsSync(join(installation.running.dataDir, file + ending)))
            take(installation.running.dataDir, dataDir, file + ending)
        }
      }
    },
    {
      name: `${file}: its oldest copy`,
      run: (scene) => {
        cpSync(oldestCopy(scene.dataDir, half), path(scene))
      }
    },
    {
      name: `${file}: its oldest copy, under the name of a restore that was cut off`,
      run: (scene) => {
        cpSync(oldestCopy(scene.dataDir, half), `${path(scene)}.incoming`)
      }
    },
    ...['-wal', '-shm', '-journal'].flatMap((ending): Attack[] => [
      {
        name: `${file}${ending}: empty`,
        run: (scene) => {
          writeFileSync(path(scene) + ending, '')
        }
      },
      {
        name: `${file}${ending}: noise`,
        run: (scene) => {
          writeFileSync(path(scene) + ending, Buffer.alloc(8192, 0x5a))
        }
      },
      {
        name: `${file}${ending}: a folder`,
        run: (scene) => {
          mkdirSync(join(path(scene) + ending, 'within'), { recursive: true })
        }
      },
      {
        name: `${file}${ending}: a pipe`,
        run: (scene) => {
          fifo(path(scene) + ending)
        }
      },
      {
        name: `${file}${ending}: a link to itself`,
        run: (scene) => {
          symlinkSync(path(scene) + ending, path(scene) + ending)
        }
      }
    ]),
    {
      name: `${file}-wal: of the past, while it ran`,
      run: ({ dataDir, installation }) => {
        take(installation.running.dataDir, dataDir, `${file}-wal`)
      }
    },
    {
      name: `${file}-wal: of another installation`,
      run: ({ dataDir, other }) => {
        cpSync(join(other.running.dataDir, `${file}-wal`), join(dataDir, `${file}-wal`))
      }
    },
    {
      name: `${file}: leftovers with folders under our names`,
      run: (scene) => {
        for (const ending of ['.incoming', '.incoming-wal', '.encrypting-0123456789abcdef', '.closed', '.restored']) {
          mkdirSync(join(path(scene) + ending, 'within'), { recursive: true })
        }
        mkdirSync(join(scene.dataDir, half, `.countersign-${'0'.repeat(32)}.part`, 'within'), { recursive: true })
      }
    },
    {
      name: `${half}/snapshots: a file`,
      run: ({ dataDir }) => {
        rmSync(join(dataDir, half, 'snapshots'), { recursive: true })
        writeFileSync(join(dataDir, half, 'snapshots'), '')
      }
    },
    {
      name: `${half}/snapshots: folders, pipes and links under names of copies`,
      run: ({ dataDir }) => {
        const stem = file.split('/')[1]?.replace('.db', '') ?? ''
        const named = (hour: string) =>
          join(dataDir, half, 'snapshots', `${stem}-2026-12-01T${hour}-00-00-000Z-start.db`)
        mkdirSync(join(named('10'), 'within'), { recursive: true })
        mkdirSync(`${named('10')}.part`)
        fifo(named('11'))
        symlinkSync('/dev/zero', named('12'))
        writeFileSync(named('13'), Buffer.alloc(8192, 1))
      }
    },
    {
      name: `${half}: a file`,
      run: ({ dataDir }) => {
        rmSync(join(dataDir, half), { recursive: true })
        writeFileSync(join(dataDir, half), '')
      }
    },
    {
      name: `${half}: gone`,
      run: ({ dataDir }) => {
        rmSync(join(dataDir, half), { recursive: true })
      }
    },
    {
      name: `${half}: a link to the folder as it was in the past`,
      run: ({ dataDir, installation }) => {
        rmSync(join(dataDir, half), { recursive: true })
        cpSync(join(installation.past.dataDir, half), join(dataDir, `${half}-elsewhere`), { recursive: true })
        symlinkSync(join(dataDir, `${half}-elsewhere`), join(dataDir, half))
      }
    },
    {
      name: `${half}: as it was in the past, the whole folder`,
      run: ({ dataDir, installation }) => {
        take(installation.past.dataDir, dataDir, half)
      }
    },
    {
      name: `${half}: of another installation`,
      run: ({ dataDir, other }) => {
        take(other.present.dataDir, dataDir, half)
      }
    }
  ] satisfies readonly Attack[]
})

/** Every pair of files of a half, put back together as they were in the past. */
const pairs: readonly Attack[] = [
  ['panel/panel.db', 'panel/rights.journal'],
  ['panel/panel.db', 'panel/panel.db.key-check'],
  ['panel/rights.journal', 'panel/panel.db.key-check'],
  ['panel/panel.db', 'panel/keys.sealed'],
  ['panel/panel.db', 'panel/anchor.sealed'],
  ['panel/rights.journal', 'panel/anchor.sealed'],
  ['panel/keys.sealed', 'panel/anchor.sealed'],
  ['panel/panel.db', 'authenticator/vault.db'],
  ['authenticator/vault.db', 'authenticator/lock.json'],
  ['authenticator/vault.db', 'authenticator/slots.json'],
  ['authenticator/lock.json', 'authenticator/slots.json'],
  ['authenticator/vault.db', 'authenticator/keys.sealed'],
  ['authenticator/vault.db', 'authenticator/anchor.sealed']
].map((files) => ({
  name: `as in the past, together: ${files.join(', ')}`,
  run: ({ dataDir, installation }) => {
    for (const file of files) {
      if (existsSync(join(installation.past.dataDir, file))) take(installation.past.dataDir, dataDir, file)
      else rmSync(join(dataDir, file), { force: true })
    }
  }
}))

const journals: readonly Attack[] = [
  {
    name: 'panel/rights.journal: cut in half',
    run: ({ dataDir }) => {
      const path = join(dataDir, 'panel/rights.journal')
      truncateSync(path, Math.floor(readFileSync(path).length / 2))
    }
  },
  {
    name: 'panel/rights.journal: of the past',
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
      appendFileSync(path, readFileSync(path))
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
      for (const half of ['panel', 'authenticator']) take(vectors, dataDir, `${half}/keys.sealed`)
    }
  },
  {
    name: 'protection.json: another name for the store',
    run: ({ dataDir }) => {
      edit(join(dataDir, 'protection.json'), (kept) => ({ ...kept, storeId: '0123456789abcdef' }))
    }
  },
  {
    name: 'protection.json: a name with a way out of it',
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
    name: 'protection.json: the cheapest passphrase that can be',
    run: ({ dataDir }) => {
      edit(join(dataDir, 'protection.json'), (kept) => ({
        ...kept,
        master: { ...(kept['master'] as object), cost: { memoryKib: 8, timeCost: 1, parallelism: 1 } }
      }))
    }
  },
  {
    name: 'protection.json: a passphrase that costs for ever',
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
      for (const name of ['protection.json', 'panel', 'authenticator']) rmSync(join(dataDir, name), { recursive: true })
    }
  },
  {
    name: 'slots.json: a cost that cannot be',
    run: ({ dataDir }) => {
      const path = join(dataDir, 'authenticator/slots.json')
      if (!existsSync(path)) return
      edit(path, (kept) => ({
        ...kept,
        passphrase: { ...(kept['passphrase'] as object), cost: { memoryKib: 2 ** 31, timeCost: 9, parallelism: 1 } }
      }))
    }
  },
  {
    name: 'slots.json: of another installation',
    run: ({ dataDir, other }) => {
      if (existsSync(join(other.present.dataDir, 'authenticator/slots.json')))
        take(other.present.dataDir, dataDir, 'authenticator/slots.json')
    }
  },
  {
    name: 'lock.json: not locked',
    run: ({ dataDir }) => {
      writeFileSync(join(dataDir, 'authenticator/lock.json'), '{"isLocked":false,"idleMinutes":null}')
    }
  },
  {
    name: 'every small file of the past, no store',
    run: ({ dataDir, installation }) => {
      for (const file of small) {
        if (existsSync(join(installation.past.dataDir, file))) take(installation.past.dataDir, dataDir, file)
      }
    }
  }
]

const worlds: readonly Attack[] = [
  {
    name: 'the real folder as the demo',
    run: ({ dataDir }) => {
      rmSync(join(dataDir, 'demo-data'), { recursive: true })
      mkdirSync(join(dataDir, 'demo-data'))
      for (const name of ['protection.json', 'panel', 'authenticator'])
        cpSync(join(dataDir, name), join(dataDir, 'demo-data', name), { recursive: true })
    }
  },
  {
    name: 'the real folder of the past as the demo',
    run: ({ dataDir, installation }) => {
      rmSync(join(dataDir, 'demo-data'), { recursive: true })
      mkdirSync(join(dataDir, 'demo-data'))
      for (const name of ['protection.json', 'panel', 'authenticator'])
        cpSync(join(installation.past.dataDir, name), join(dataDir, 'demo-data', name), { recursive: true })
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
        renameSync(join(dataDir, name), join(dataDir, `${name}.real`))
        cpSync(join(dataDir, 'demo-data', name), join(dataDir, name), { recursive: true })
      }
    }
  },
  {
    name: 'the demo: a link to the real folder',
    run: ({ dataDir }) => {
      rmSync(join(dataDir, 'demo-data'), { recursive: true })
      symlinkSync(dataDir, join(dataDir, 'demo-data'))
    }
  },
  {
    name: 'the demo: a file',
    run: ({ dataDir }) => {
      rmSync(join(dataDir, 'demo-data'), { recursive: true })
      writeFileSync(join(dataDir, 'demo-data'), '')
    }
  },
  {
    name: 'folders and links where things are set aside',
    run: ({ dataDir }) => {
      mkdirSync(join(dataDir, 'set-aside-2026-06-01', 'panel', 'panel.db', 'within'), { recursive: true })
      symlinkSync('/nowhere', join(dataDir, 'set-aside-2026-06-02'))
      writeFileSync(join(dataDir, 'set-aside-2026-06-03'), '')
    }
  },
  {
    name: 'the log: a link to the store',
    run: ({ dataDir }) => {
      rmSync(join(dataDir, 'log'), { recursive: true, force: true })
      mkdirSync(join(dataDir, 'log'))
      symlinkSync(join(dataDir, 'panel/panel.db'), join(dataDir, 'log', 'main.log'))
    }
  },
  {
    name: 'second names for every file',
    run: ({ dataDir }) => {
      for (const file of [...stores, 'protection.json', 'panel/rights.journal'])
        linkSync(join(dataDir, file), join(dataDir, `${file}.twin`))
    }
  },
  {
    name: 'files of which nobody is the owner any more: all read-only',
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
        for (const ending of ['-wal', '-shm']) rmSync(join(dataDir, file + ending), { force: true })
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
        for (const ending of ['-wal', '-shm']) rmSync(join(dataDir, file + ending), { force: true })
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
        truncateSync(path, Math.floor(readFileSync(path).length / 2))
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
        rmSync(join(dataDir, file))
      }
    },
    {
      name: `after a kill: ${file}, a plain one`,
      run: ({ dataDir }) => {
        for (const ending of ['-wal', '-shm']) rmSync(join(dataDir, file + ending), { force: true })
        take(vectors, dataDir, file)
      }
    }
  ]),
  {
    name: 'after a kill: rights.journal deleted',
    run: ({ dataDir }) => {
      rmSync(join(dataDir, 'panel/rights.journal'))
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
