// **Two-Factor Authentication**: what is linked and when it was used (CHECKLIST 43), **Generate New Backup Codes** (S11)
// and the move to a new phone. There is no way to switch it off (S1).
import { Button } from '@mantine/core'
import { IconDeviceMobile, IconKey } from '@tabler/icons-react'
import { useState } from 'react'
import type { FactorInfo } from '../../../../shared/contract'
import { settingsWords } from '../../../strings/panel'
import { formatAgo } from '../../../strings/format'
import { mainNow } from '../../../ui/clock'
import { Note } from '../../../ui/note'
import { Badge } from '../admin/badge'
import { BackupCodesDialog } from './backup-codes-dialog'
import { MoveDialog } from './move-dialog'
import classes from './settings-screen.module.css'

const words = settingsWords.factor
const fewCodes = 3

export interface FactorSectionProps {
  readonly factor: FactorInfo
  readonly needsCode: boolean
}

export function FactorSection({ factor, needsCode }: FactorSectionProps) {
  const [dialog, setDialog] = useState<'codes' | 'move' | null>(null)
  const close = () => {
    setDialog(null)
  }
  const { backupCodesLeft } = factor
  const lastUsed = factor.lastUsedAt === null ? settingsWords.never : formatAgo(factor.lastUsedAt, mainNow())
  return (
    <>
      <div>
        <Badge tone={factor.state === 'enrolled' ? 'good' : 'danger'}>{words.states[factor.state]}</Badge>
      </div>
      <div className={classes.halves}>
        <div className={classes.half}>
          <IconDeviceMobile size={22} aria-hidden />
          <div>
            <h3>{words.app}</h3>
            {factor.createdAt !== null && <p>{words.linkedAt(factor.createdAt)}</p>}
            <p>
              {words.lastUsed}: {lastUsed}
            </p>
          </div>
        </div>
        <div className={classes.half}>
          <IconKey size={22} aria-hidden />
          <div>
            <h3>{words.codes}</h3>
            <p>
              <strong>{words.codesLeft(backupCodesLeft)}</strong>
            </p>
            {factor.backupCodesCreatedAt !== null && <p>{words.codesMade(factor.backupCodesCreatedAt)}</p>}
          </div>
        </div>
      </div>
      {backupCodesLeft <= fewCodes && <Note tone="wait">{words.few(backupCodesLeft)}</Note>}
      <div className={classes.actions}>
        <Button
          onClick={() => {
            setDialog('codes')
          }}
        >
          {words.generate}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            setDialog('move')
          }}
        >
          {words.move}
        </Button>
      </div>
      <BackupCodesDialog isOpen={dialog === 'codes'} needsCode={needsCode} onClose={close} />
      <MoveDialog isOpen={dialog === 'move'} onClose={close} />
    </>
  )
}
