// A vault that makes backups without pause until its parent kills it and checks the folder.
import { backUp } from './backup-scene'
import { sayAloud } from './result'

const [home = '', folder = '', masterHex = '', round = ''] = process.argv.slice(2)
await backUp({ home, folder, masterHex, round, turns: Infinity }, sayAloud)
