// `npm run access [-- --write]`: prints the table of what ends access, which test/access checks cell by cell. `--write` puts it into
// docs/security.md.
import fs from 'node:fs'
import { describeEndsOfAccess } from './report/ends-of-access.mjs'
import { writeIntoDocument } from './report/write.mjs'
import { runMain, say } from './setup/progress.mjs'
import { inProject } from './setup/project.mjs'

await runMain(() => {
  /** @type {import('./report/ends-of-access.mjs').AccessTable} */
  const table = JSON.parse(fs.readFileSync(inProject('test', 'access', 'ends-of-access.json'), 'utf8'))
  const text = describeEndsOfAccess(table)
  if (process.argv.includes('--write')) writeIntoDocument('docs/security.md', 'ends-of-access', `\n${text}\n`)
  else say(text)
  return Promise.resolve(0)
})
