// Versions of packages and rehearsals, as `npm`, `dpkg` and `rpm` order them.
import { expect, it } from 'vitest'
import { packageVersion, rehearsalVersion } from '../../scripts/packaging/version.mjs'

it('a rehearsal is marked, and older than its release for every packaging system', () => {
  expect(rehearsalVersion('0.1.0')).toBe('0.1.0-rehearsal')
  expect(packageVersion('0.1.0-rehearsal')).toBe('0.1.0~rehearsal')
})

it('a release has the same version everywhere', () => {
  expect(packageVersion('1.2.3')).toBe('1.2.3')
})

it('has no hyphen, which would begin the number of the packaging', () => {
  expect(packageVersion('1.2.3-beta-2.1')).toBe('1.2.3~beta.2.1')
})
