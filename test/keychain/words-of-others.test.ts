// Other programs' output about the keychain, parsed in its original form.
import { expect, it } from 'vitest'
import { readKeyNames } from '../../src/main/platform/keychain/kernel-keyring'

it('parses the names of user keys in the kernel, whatever they contain', () => {
  const shown = `061bf024 I--Q---     1 perm 0c030000     0 65534 keyring   .user_reg: 2
3ecc729e I--Q---     4 perm 3f010000     0     0 user      keyring:s/panel/key@Countersign: 4
18d863a2 I--Q--i     2 3d perm 3f010000     0     0 user      broken
193fd1e7 I--Q---     2   3d 3f010000  1000  1000 user      keyring:one/panel/trust/a: 7/b@Countersign: 44
24fe7c23 I--Q---     2 perm 3f010000     0     0 logon     other: 44
`
  expect(readKeyNames(shown)).toEqual(['keyring:s/panel/key@Countersign', 'keyring:one/panel/trust/a: 7/b@Countersign'])
  expect(readKeyNames('')).toEqual([])
})
