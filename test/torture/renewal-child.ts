// Replaces and removes ways into a vault without pause until its parent kills it.
import { changeWays } from './renewal-scene'
import { sayAloud } from './result'

const [folder = '', kept = '', from = '0'] = process.argv.slice(2)
await changeWays({ folder, kept, from: Number(from), turns: Infinity }, sayAloud)
