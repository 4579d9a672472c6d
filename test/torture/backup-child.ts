// A vault that backs up without pause until its parent kills it and looks at the folder.
import { backUp } from './backup-scene'
import { sayAloud } from './result'

const [home = '', folder = '', masterHex = '', round = ''] = process.argv.slice(2)
await backUp({ home, folder, masterHex, round, turns: Infinity }, sayAloud)
