// Attacks on the two stores and the files next to them.
import fs from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { stores, vectors, take, fifo, flip, oldestCopy, type Attack, type Scene } from './scene'

export const onStores: readonly Attack[] = stores.flatMap((file) => {
  const path = ({ dataDir }: Scene) => join(dataDir, file)
  const appId = file.split('/')[0] ?? ''
  return [
    {
      name: `${file}: deleted`,
      run: (scene) => {
        fs.rmSync(path(scene))
      }
    },
    {
      name: `${file}: emptied`,
      run: (scene) => {
        fs.writeFileSync(path(scene), '')
      }
    },
    {
      name: `${file}: a folder`,
      run: (scene) => {
        fs.rmSync(path(scene))
        fs.mkdirSync(join(path(scene), 'within'), { recursive: true })
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
        fs.rmSync(path(scene))
        fs.symlinkSync(path(scene), path(scene))
      }
    },
    {
      name: `${file}: a link to a copy`,
      run: (scene) => {
        fs.renameSync(path(scene), `${path(scene)}.moved`)
        fs.symlinkSync(`${path(scene)}.moved`, path(scene))
      }
    },
    {
      name: `${file}: another name in capitals`,
      run: (scene) => {
        fs.renameSync(
          path(scene),
          path(scene)
            .toUpperCase()
            .replace(scene.dataDir.toUpperCase(), scene.dataDir)
            .replace(appId.toUpperCase(), appId)
        )
      }
    },
    {
      name: `${file}: cut in half`,
      run: (scene) => {
        fs.truncateSync(path(scene), Math.floor(fs.readFileSync(path(scene)).length / 2))
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
        fs.appendFileSync(path(scene), Buffer.alloc(4096))
      }
    },
    {
      name: `${file}: the first half of an older one`,
      run: (scene) => {
        const bytes = fs.readFileSync(path(scene))
        const older = fs.readFileSync(join(scene.installation.past.dataDir, file))
        older.copy(bytes, 0, 0, Math.floor(older.length / 2))
        fs.writeFileSync(path(scene), bytes)
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
        fs.rmSync(join(dataDir, `${file}.key-check`))
      }
    },
    {
      name: `${file}: a plain one that SQLite makes`,
      run: (scene) => {
        fs.rmSync(path(scene))
        fs.rmSync(`${path(scene)}.key-check`)
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
            /* Refused, as it should be. */
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
          if (fs.existsSync(join(installation.running.dataDir, file + ending)))
            take(installation.running.dataDir, dataDir, file + ending)
        }
      }
    },
    {
      name: `${file}: its oldest copy`,
      run: (scene) => {
        fs.cpSync(oldestCopy(scene.dataDir, appId), path(scene))
      }
    },
    {
      name: `${file}: its oldest copy, under the name of a restore that was cut off`,
      run: (scene) => {
        fs.cpSync(oldestCopy(scene.dataDir, appId), `${path(scene)}.incoming`)
      }
    },
    ...['-wal', '-shm', '-journal'].flatMap((ending): Attack[] => [
      {
        name: `${file}${ending}: empty`,
        run: (scene) => {
          fs.writeFileSync(path(scene) + ending, '')
        }
      },
      {
        name: `${file}${ending}: noise`,
        run: (scene) => {
          fs.writeFileSync(path(scene) + ending, Buffer.alloc(8192, 0x5a))
        }
      },
      {
        name: `${file}${ending}: a folder`,
        run: (scene) => {
          fs.mkdirSync(join(path(scene) + ending, 'within'), { recursive: true })
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
          fs.symlinkSync(path(scene) + ending, path(scene) + ending)
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
        fs.cpSync(join(other.running.dataDir, `${file}-wal`), join(dataDir, `${file}-wal`))
      }
    },
    {
      name: `${file}: leftovers with folders under our names`,
      run: (scene) => {
        for (const ending of ['.incoming', '.incoming-wal', '.encrypting-0123456789abcdef', '.closed', '.restored']) {
          fs.mkdirSync(join(path(scene) + ending, 'within'), { recursive: true })
        }
        fs.mkdirSync(join(scene.dataDir, appId, `.countersign-${'0'.repeat(32)}.part`, 'within'), { recursive: true })
      }
    },
    {
      name: `${appId}/snapshots: a file`,
      run: ({ dataDir }) => {
        fs.rmSync(join(dataDir, appId, 'snapshots'), { recursive: true })
        fs.writeFileSync(join(dataDir, appId, 'snapshots'), '')
      }
    },
    {
      name: `${appId}/snapshots: folders, pipes and links under names of copies`,
      run: ({ dataDir }) => {
        const stem = file.split('/')[1]?.replace('.db', '') ?? ''
        const named = (hour: string) =>
          join(dataDir, appId, 'snapshots', `${stem}-2026-12-01T${hour}-00-00-000Z-start.db`)
        fs.mkdirSync(join(named('10'), 'within'), { recursive: true })
        fs.mkdirSync(`${named('10')}.part`)
        fifo(named('11'))
        fs.symlinkSync('/dev/zero', named('12'))
        fs.writeFileSync(named('13'), Buffer.alloc(8192, 1))
      }
    },
    {
      name: `${appId}: a file`,
      run: ({ dataDir }) => {
        fs.rmSync(join(dataDir, appId), { recursive: true })
        fs.writeFileSync(join(dataDir, appId), '')
      }
    },
    {
      name: `${appId}: gone`,
      run: ({ dataDir }) => {
        fs.rmSync(join(dataDir, appId), { recursive: true })
      }
    },
    {
      name: `${appId}: gone, and what says that it was there`,
      only: 'passphrase',
      run: ({ dataDir }) => {
        for (const name of [appId, 'anchors.sealed']) fs.rmSync(join(dataDir, name), { recursive: true })
      }
    },
    {
      name: `${appId}: a link to the folder as it was in the past`,
      run: ({ dataDir, installation }) => {
        fs.rmSync(join(dataDir, appId), { recursive: true })
        fs.cpSync(join(installation.past.dataDir, appId), join(dataDir, `${appId}-elsewhere`), { recursive: true })
        fs.symlinkSync(join(dataDir, `${appId}-elsewhere`), join(dataDir, appId))
      }
    },
    {
      name: `${appId}: as it was in the past, the whole folder`,
      run: ({ dataDir, installation }) => {
        take(installation.past.dataDir, dataDir, appId)
      }
    },
    {
      name: `${appId}: of another installation`,
      run: ({ dataDir, other }) => {
        take(other.present.dataDir, dataDir, appId)
      }
    }
  ] satisfies readonly Attack[]
})
