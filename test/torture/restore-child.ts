// A Panel that restores a copy without pause until its parent kills it.
import { goBackInPanel } from './restore-scene'
import { sayAloud } from './result'

const [folder = '', masterHex = '', round = '', adminKey = ''] = process.argv.slice(2)
await goBackInPanel({ folder, masterHex, round, adminKey, turns: Infinity }, sayAloud)
