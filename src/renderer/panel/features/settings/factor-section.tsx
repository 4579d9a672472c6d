// **Two-Factor Authentication**: what is linked and when it was used (CHECKLIST 43), **Generate New Backup Codes** (S11) and the move to a
// new phone. It cannot be switched off (S1).
import { Button } from '@mantine/core'
import { IconDeviceMobile, IconKey } from '@tabler/icons-react'
import { useState } from 'react'
import type { FactorInfo } from '../../../../shared/contract'
import { formatAgo } from '../../../messages/format'
import { useNow } from '../../../ui/use-now'
import { Note } from '../../../ui/note'
import { fewCodes } from '../../../../shared/model/limits'
import { Badge } from '../admin/badge'
import { BackupCodesDialog } from './backup-codes-dialog'
import { MoveDialog } from './move-dialog'
import classes from './settings-screen.module.css'
import { useMessages } from '../../../ui/use-messages'

export interface FactorSectionProps {
  readonly factor: FactorInfo
  readonly needsCode: boolean
}

export function FactorSection({ factor, needsCode }: FactorSectionProps) {
  const t = useMessages()
  const now = useNow()
  const [dialog, setDialog] = useState<'codes' | 'move' | null>(null)
  const show = (shown: 'codes' | 'move') => () => {
    setDialog(shown)
  }
  const close = () => {
    setDialog(null)
  }
  const { backupCodesLeft } = factor
  const lastUsed = factor.lastUsedAt === null ? t('panel.settings.never') : formatAgo(factor.lastUsedAt, now)
  return (
    <>
      <div>
        <Badge tone={factor.state === 'enrolled' ? 'good' : 'danger'}>
          {t(`panel.settings.factor.states.${factor.state}`)}
        </Badge>
      </div>
      <div className={classes.halves}>
        <div className={classes.half}>
          <IconDeviceMobile size={22} aria-hidden />
          <div>
            <h3>{t('panel.settings.factor.app')}</h3>
            {factor.createdAt !== null && <p>{t('panel.settings.factor.linkedAt', { at: factor.createdAt })}</p>}
            <p>
              {t('panel.settings.factor.lastUsed')}: {lastUsed}
            </p>
          </div>
        </div>
        <div className={classes.half}>
          <IconKey size={22} aria-hidden />
          <div>
            <h3>{t('panel.settings.factor.codes')}</h3>
            <p>
              <strong>{t('panel.settings.factor.codesLeft', { left: backupCodesLeft })}</strong>
            </p>
            {factor.backupCodesCreatedAt !== null && (
              <p>{t('panel.settings.factor.codesMade', { at: factor.backupCodesCreatedAt })}</p>
            )}
          </div>
        </div>
      </div>
      {backupCodesLeft <= fewCodes && (
        <Note tone="wait">{t('panel.settings.factor.few', { left: backupCodesLeft })}</Note>
      )}
      <div className={classes.actions}>
        <Button onClick={show('codes')}>{t('panel.settings.factor.generate')}</Button>
        <Button variant="default" onClick={show('move')}>
          {t('panel.settings.factor.move')}
        </Button>
      </div>
      <BackupCodesDialog isOpen={dialog === 'codes'} needsCode={needsCode} onClose={close} />
      <MoveDialog isOpen={dialog === 'move'} onClose={close} />
    </>
  )
}
