// `npm run audit:verify -- FILE`: verifies an audit log exported as JSON lines, offline and without any key. Names the
// first broken row. Exit code 0: whole; 1: broken or no export; 2: wrong usage.
import fs from 'node:fs'
import { verifyExport } from '../src/main/panel/domain/audit.ts'

const [file] = process.argv.slice(2)
if (!file || !fs.existsSync(file)) {
  console.error('usage: npm run audit:verify -- FILE    (a file that the audit log exported as JSON lines)')
  process.exit(2)
}

const reasons = {
  hash: 'its hash does not follow from its content and the row before',
  sequence: 'rows are missing, repeated or out of order here',
  form: 'it is no entry of an audit log'
}
const verdict = verifyExport(fs.readFileSync(file, 'utf8'))
switch (verdict.kind) {
  case 'whole':
    console.log(`The chain is whole: ${verdict.entries} entries, head ${verdict.head}.`)
    break
  case 'broken':
    console.log(`The chain is broken at row ${verdict.row}: ${reasons[verdict.reason]}.`)
    process.exitCode = 1
    break
  case 'selection':
    console.log('This export is a selection: it has gaps, so its chain cannot be verified. Export without filters.')
    process.exitCode = 1
    break
  default:
    console.log(`This is no audit export: row ${verdict.row} cannot be read.`)
    process.exitCode = 1
}
