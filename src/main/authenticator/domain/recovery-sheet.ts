// What stands in the file of a recovery key: what it is, what it opens, and where it belongs.

/** `at` in ms since epoch. The text is a secret. */
export function describeRecoverySheet(recoveryKey: string, at: number): string {
  return `${[
    'Countersign — recovery key of the Authenticator',
    `Made on ${new Date(at).toISOString().slice(0, 10)}`,
    '',
    `    ${recoveryKey}`,
    '',
    'This key opens the Authenticator when its passphrase is forgotten or the keychain of the computer is lost.',
    'Whoever has it and the data folder has every account. Print this page, keep it where you keep what matters,',
    'and delete the file. Making a new recovery key ends this one.',
    ''
  ].join('\n')}\n`
}
