// The recovery codes of an account: which are left, which were used and when. No other screen shows them.
import { ActionIcon, Button, Checkbox, Textarea } from '@mantine/core'
import { IconCopy, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { RecoveryCode } from '../../../../shared/contract'
import { addedCodesMessage } from '../../../messages/finding'
import { mainNow } from '../../../ui/clock'
import { FailureNote } from '../../../ui/failure-note'
import { useAction, useSubmit } from '../../../ui/queries'
import { details } from '../../client'
import { noticeDone } from '../../../ui/notices'
import classes from './recovery-part.module.css'
import { useMessages } from '../../../ui/use-messages'

const mostText = 8000

export interface RecoveryPartProps {
  readonly id: string
  readonly codes: readonly RecoveryCode[]
}

export function RecoveryPart({ id, codes }: RecoveryPartProps) {
  const t = useMessages()
  const [pasted, setPasted] = useState('')
  const adding = useAction(
    () => details.addRecoveryCodes({ id, text: pasted }),
    ({ added }) => {
      setPasted('')
      noticeDone(addedCodesMessage(added))
    }
  )
  const marking = useSubmit(
    (input: { readonly codeId: string; readonly isUsed: boolean }) => details.markRecoveryCode({ id, ...input }),
    () => undefined
  )
  const copying = useSubmit(
    (codeId: string) => details.copyRecoveryCode({ id, codeId }),
    ({ clearsAt }) => {
      noticeDone(t('authenticator.code.copied', { seconds: Math.max(1, Math.round((clearsAt - mainNow()) / 1000)) }))
    }
  )
  const removing = useSubmit(
    (codeId: string) => details.removeRecoveryCode({ id, codeId }),
    () => undefined
  )
  const left = codes.filter(({ usedAt }) => usedAt === null).length

  return (
    <div className={classes.part}>
      {codes.length === 0 ? (
        <p className={classes.empty}>{t('finding.details.recovery.empty')}</p>
      ) : (
        <>
          <p className={classes.left} role="status">
            {t('finding.details.recovery.left', { left, all: codes.length })}
          </p>
          <ol className={classes.list}>
            {codes.map(({ id: codeId, code, usedAt }, index) => (
              <li key={codeId} className={classes.code} data-used={usedAt !== null || undefined}>
                <Checkbox
                  aria-label={t('finding.details.recovery.used', { index: index + 1 })}
                  checked={usedAt !== null}
                  onChange={(event) => {
                    marking.submit({ codeId, isUsed: event.currentTarget.checked })
                  }}
                />
                <span className={classes.text}>
                  <code className={classes.value}>{code}</code>
                  {usedAt !== null && (
                    <span className={classes.used}>{t('finding.details.recovery.usedAt', { at: usedAt })}</span>
                  )}
                </span>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('finding.details.recovery.copy', { index: index + 1 })}
                  onClick={() => {
                    copying.submit(codeId)
                  }}
                >
                  <IconCopy size={17} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('finding.details.recovery.remove', { index: index + 1 })}
                  onClick={() => {
                    removing.submit(codeId)
                  }}
                >
                  <IconTrash size={17} aria-hidden />
                </ActionIcon>
              </li>
            ))}
          </ol>
        </>
      )}
      <FailureNote failure={marking.failure ?? copying.failure ?? removing.failure} />
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (pasted.trim() !== '') adding.start()
        }}
      >
        <Textarea
          label={t('finding.details.recovery.paste')}
          placeholder={t('finding.details.recovery.pasteHint')}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={mostText}
          autoComplete="off"
          spellCheck={false}
          value={pasted}
          onChange={(event) => {
            setPasted(event.currentTarget.value)
          }}
        />
        <FailureNote failure={adding.failure} />
        <Button type="submit" variant="default" disabled={pasted.trim() === ''} loading={adding.isBusy}>
          {t('finding.details.recovery.add')}
        </Button>
      </form>
    </div>
  )
}
