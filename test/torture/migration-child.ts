// Opens the store of one app as Countersign does, which migrates an older one, until it is killed.
import { join } from 'node:path'
import { openTorturedPanel } from './panel-store'
import { openTorturedVault, portsOf } from './vault-store'

const [appId = '', folder = '', masterHex = ''] = process.argv.slice(2)
process.stdout.write('opening\n')
if (appId === 'panel') await openTorturedPanel(folder, masterHex, Date.UTC(2026, 0, 2))
else await openTorturedVault(portsOf(join(folder, 'authenticator'), masterHex))
process.stdout.write('opened\n')
setInterval(() => undefined, 1000)
