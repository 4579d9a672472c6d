// `export`: the vault in a file of its own, read back and compared. Who asks says again that it is them, as in the window:
// by the passphrase where there is one, else by a yes.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { ExportChoices } from '../../../shared/model/transfer'
import { t } from '../../messages/messages'
import { saveAt } from '../../protection/save-file'
import type { Command } from '../arguments'
import type { Context } from '../context'
import { readFilePassword } from '../file-password'
import { neutralise } from '../output'
import { exitCodes, refuse, type Reply } from '../reply'
import type { OpenedVault } from '../vault'
import { accountName, isYes } from '../messages'

type ExportCommand = Extract<Command, { name: 'export' }>

export async function runExport(command: ExportCommand, context: Context): Promise<Reply> {
  const path = resolve(command.file)
  if (existsSync(path)) return refuse(exitCodes.file, { code: 'file-exists' }, [t('cli.file.exists')])
  const vault = await context.openVault({
    isReading: true,
    saveFile: (file) => saveAt(path, file, { mayReplace: false })
  })
  if (!vault.ok) return vault.error
  const { exports } = vault.value.authenticator.handlers
  const choices = (await exports.choices()).value
  const canEncrypt = choices.formats.some(({ format, canEncrypt: can }) => can && format === command.format)
  if (!canEncrypt && !command.plain) {
    return refuse(exitCodes.usage, { code: 'plain-only' }, [t('cli.export.plainOnly', { option: '--plain' })])
  }
  const proof = await proveAgain(vault.value, choices.confirmedBy, command, context)
  if ('exit' in proof) return proof
  const password = command.plain ? null : await choosePassword(command, context)
  if (password !== null && typeof password === 'object') return password
  const written = await exports.create({
    format: command.format,
    ...(password === null ? {} : { password }),
    ...(proof.passphrase === undefined ? {} : { passphrase: proof.passphrase })
  })
  if (!written.ok) {
    const { code } = written.error
    const isWrong = code === 'wrong-passphrase' || code === 'throttled' || code === 'step-up-required'
    if (isWrong) return refuse(exitCodes.locked, { code: 'wrong-passphrase' }, [t('cli.vault.wrong-passphrase')])
    if (code === 'file-not-written') {
      const { reason } = written.error
      return refuse(exitCodes.file, { code, reason }, [t(`cli.file.notWritten.${reason}`), t('cli.file.notSaved')])
    }
    return refuse(exitCodes.file, { code }, [
      code === 'export-not-verified' ? t('cli.export.notVerified') : t('cli.file.notSaved')
    ])
  }
  const left = written.value.left.map(({ issuer = '', name = '', reason }) => ({ issuer, account: name, reason }))
  return {
    exit: exitCodes.done,
    json: { path, format: command.format, isEncrypted: password !== null, written: written.value.written, left },
    lines: [t('cli.export.written', { count: written.value.written, path: neutralise(path) })],
    notes: [
      ...left.map((one) => t('cli.export.leftOut', { name: accountName(one), why: t(`cli.refusal.${one.reason}`) })),
      ...(password === null ? [t('cli.export.isPlain')] : [])
    ]
  }
}

/** The passphrase that proves it, where it was not given a moment ago already. */
async function proveAgain(
  { isProven }: OpenedVault,
  by: ExportChoices['confirmedBy'],
  { yes }: ExportCommand,
  { terminal, askPassphrase }: Context
): Promise<{ readonly passphrase: string | undefined } | Reply> {
  if (by === 'passphrase') {
    if (isProven) return { passphrase: undefined }
    const given = await askPassphrase(false)
    return given === null
      ? refuse(exitCodes.locked, { code: 'locked' }, [t('cli.vault.locked', { option: '--passphrase-fd N' })])
      : { passphrase: given }
  }
  if (yes) return { passphrase: undefined }
  const whole = t('cli.answer.yes')
  const answer = await terminal.ask(t('cli.export.confirm', { yes: whole }), { isHidden: false })
  if (isYes(answer, 'whole')) return { passphrase: undefined }
  return refuse(exitCodes.failed, { code: 'not-confirmed' }, [
    t('cli.export.notConfirmed', { yes: whole, option: '--yes' })
  ])
}

async function choosePassword({ password: source }: ExportCommand, { terminal }: Context): Promise<string | Reply> {
  const password = await readFilePassword(terminal, source, t('cli.file.password'))
  if (password === null || password === '') {
    return refuse(exitCodes.usage, { code: 'password-needed' }, [
      t('cli.export.passwordNeeded', { stdin: '--password-stdin', file: '--password-fd N', plain: '--plain' })
    ])
  }
  if (source !== 'ask') return password
  const again = await terminal.ask(t('cli.export.passwordAgain'), { isHidden: true })
  return again === password
    ? password
    : refuse(exitCodes.failed, { code: 'passwords-differ' }, [t('cli.export.passwordsDiffer')])
}
