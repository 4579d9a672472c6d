// Grants and revokes rights without pause. Its parent kills it at a random moment: before an append, between append and commit, between
// commit and anchor, or during any of them.
import { giveAndTake } from './anchor-scene'
import { sayAloud } from './result'

const [folder = '', masterHex = '', round = ''] = process.argv.slice(2)
await giveAndTake({ folder, masterHex, round, turns: Infinity }, sayAloud)
