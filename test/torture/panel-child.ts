// A Panel that works without pause until its parent kills it at a random moment and checks what remains.
import { workInPanel } from './panel-scene'
import { sayAloud } from './result'

const [folder = '', masterHex = '', round = '', adminKey = ''] = process.argv.slice(2)
await workInPanel({ folder, masterHex, round, adminKey, turns: Infinity }, sayAloud)
