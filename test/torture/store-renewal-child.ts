// Changes the passphrase of a whole data folder without pause until its parent kills it.
import { sayAloud } from './result'
import { changePassphrases } from './store-renewal-scene'

const [dataDir = '', kept = '', from = '0'] = process.argv.slice(2)
await changePassphrases({ dataDir, kept, from: Number(from), turns: Infinity }, sayAloud)
