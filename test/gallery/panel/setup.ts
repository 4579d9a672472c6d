// Setting up two-factor authentication.
import { fail, ok } from '../../../src/shared/result'
import type { Family, PanelEntry } from '../entry'
import { codeSet, member, sheet } from './data'

const stage = (name: 'scan' | 'backup-codes' | 'summary') => ({
  get: ok({ step: 'setup', stage: name, user: member } as const)
})

export const setup: Family<PanelEntry> = {
  scan: {
    answers: { session: stage('scan'), setup: { begin: () => ok(sheet()) } },
    shows: 'Scan the QR code',
    isDaily: true
  },
  'scan, still waiting': {
    answers: { session: stage('scan'), setup: { begin: 'never' } },
    shows: 'Scan the QR code'
  },
  'setup key': {
    answers: { session: stage('scan'), setup: { begin: () => ok(sheet()), copyKey: ok(null) } },
    act: async ({ press }) => {
      await press("Can't scan it?")
      await press('Copy setup key')
    },
    shows: 'Copied.'
  },
  'wrong code': {
    answers: { session: stage('scan'), setup: { begin: () => ok(sheet()), confirmCode: fail({ code: 'wrong-code' }) } },
    act: ({ type }) => type('6-digit code', '123456'),
    shows: 'code'
  },
  'backup codes': {
    answers: { session: stage('backup-codes'), setup: { getBackupCodes: ok(codeSet) } },
    shows: 'I have saved them',
    isDaily: true
  },
  'backup codes saved': {
    answers: {
      session: stage('backup-codes'),
      setup: {
        getBackupCodes: ok(codeSet),
        downloadBackupCodes: ok({ fileName: '/home/ada/Downloads/countersign-backup-codes.txt' })
      }
    },
    act: ({ press }) => press('Download'),
    shows: 'countersign-backup-codes.txt'
  },
  summary: { answers: { session: stage('summary') }, shows: 'You are all set' }
}
