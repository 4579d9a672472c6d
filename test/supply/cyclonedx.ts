// CycloneDX's own schema, from its own package.
import { Ajv } from 'ajv'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '..', '..', 'node_modules', '@cyclonedx', 'cyclonedx-library', 'res', 'schema')
const schemaOf = (name: string) =>
  JSON.parse(readFileSync(join(folder, `${name}.SNAPSHOT.schema.json`), 'utf8')) as object

const base = 'http://cyclonedx.org/schema/'

/** What is wrong with a bill of materials; empty if it is valid. */
export function findFaults(bill: unknown): string[] {
  // The schema has keywords for editors. Its formats are for mail addresses, web links and times; our bills have none of these.
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true })
  for (const name of ['spdx', 'jsf-0.82'])
    ajv.addSchema({ ...schemaOf(name), $id: `${base}${name}.SNAPSHOT.schema.json` })
  const validate = ajv.compile(schemaOf('bom-1.6'))
  void validate(bill)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`)
}
