// The bill of materials: a CycloneDX 1.6 document (https://cyclonedx.org/docs/1.6/json/). The same parts give the same bytes: no time, no
// random number.

/** @typedef {import('./parts.mjs').Part} Part */

const purlOf = ({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`
const isNpm = (/** @type {Part} */ part) => part.integrity !== ''
const refOf = (/** @type {Part} */ part) => (isNpm(part) ? purlOf(part) : (part.purl ?? `${part.name}@${part.version}`))

const typeOf = (/** @type {Part} */ part) => {
  if (part.name === 'electron') return 'framework'
  if (part.name === 'Node.js' || part.name === 'Chromium') return 'platform'
  return isNpm(part) || part.purl !== undefined ? 'library' : 'data'
}

/** @param {Part[]} parts @param {{name: string, version: string, license: string}} manifest */
export function makeSbom(parts, { name, version, license }) {
  const app = `pkg:npm/${name}@${version}`
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': app,
        name,
        version,
        licenses: [{ license: { id: license } }],
        purl: app
      }
    },
    components: parts.map((part) => ({
      type: typeOf(part),
      'bom-ref': refOf(part),
      name: part.name,
      version: part.version,
      ...(isNpm(part) ? { hashes: [hashOfIntegrity(part.integrity)] } : {}),
      licenses: [/ (OR|AND) /.test(part.licence) ? { expression: part.licence } : { license: { id: part.licence } }],
      ...(part.cpe === undefined ? {} : { cpe: part.cpe }),
      ...(isNpm(part) ? { purl: purlOf(part) } : part.purl === undefined ? {} : { purl: part.purl }),
      properties: [{ name: 'countersign:shipped-as', value: part.reason }]
    })),
    dependencies: [
      { ref: app, dependsOn: parts.filter(({ inside }) => inside === undefined).map(refOf) },
      ...parts.map((part) => {
        const within = parts.filter(({ inside }) => inside === part.name).map(refOf)
        return { ref: refOf(part), ...(within.length === 0 ? {} : { dependsOn: within }) }
      })
    ]
  }
}

function hashOfIntegrity(integrity) {
  const [algorithm, digest] = (integrity.split(' ')[0] ?? '').split(/-(.*)/s)
  return {
    alg: { sha512: 'SHA-512', sha256: 'SHA-256', sha1: 'SHA-1' }[algorithm],
    content: Buffer.from(digest ?? '', 'base64').toString('hex')
  }
}
