// Attacks on the small files of a data folder: each one missing, empty, or something else.
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fifo, type Attack, type Scene } from './scene'

/** Applied to each of these files separately. */
export const small = [
  'protection.json',
  'preferences.json',
  'desktop.json',
  'windows.json',
  'window-order.json',
  'panel/panel.db.key-check',
  'panel/rights.journal',
  'panel/anchor.lock',
  'panel/in-use.lock',
  'authenticator/vault.db.key-check',
  'authenticator/anchor.lock',
  'authenticator/in-use.lock',
  'authenticator/lock.json',
  'authenticator/slots.json',
  'panel/keys.sealed',
  'authenticator/keys.sealed',
  'anchors.lock',
  'anchors.sealed'
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
    'far more than it may hold',
    (path) => {
      rmSync(path, { force: true })
      writeFileSync(path, '')
      truncateSync(path, 2 ** 26)
    }
  ]
]

export const onSmallFiles: readonly Attack[] = small.flatMap((file) =>
  replacements.map(([what, replace]): Attack => ({
    name: `${file}: ${what}`,
    ...(/\.sealed$|^anchors/.test(file) ? { only: 'passphrase' } : {}),
    ...(/lock\.json|slots/.test(file) ? { only: 'keychain' } : {}),
    run: (scene) => {
      replace(join(scene.dataDir, file), scene)
    }
  }))
)
