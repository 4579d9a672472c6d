// A vault that works without pause until its parent kills it.
import { sayAloud } from './result'
import { workInVault } from './vault-scene'

const [folder = '', masterHex = '', round = ''] = process.argv.slice(2)
await workInVault({ folder, masterHex, round, turns: Infinity }, sayAloud)
