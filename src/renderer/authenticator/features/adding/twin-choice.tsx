// An account that the vault already has in some way: which one, and whether to keep both, replace that one, or skip this one.
import { IconAlertTriangle, IconCopyCheck } from '@tabler/icons-react'
import type { Twin } from '../../../../shared/contract'
import { fullName } from '../../../messages/authenticator'
import { useMessages } from '../../../ui/use-messages'
import { ActionChoice } from '../sheet/action-choice'
import { Caution } from './caution'
import classes from './confirm-step.module.css'
import { canReplace, type Draft } from './drafts'

export interface TwinChoiceProps {
  readonly draft: Draft
  readonly twin: Twin
  readonly isOnlyOne: boolean
  readonly onAct: (action: Draft['action']) => void
}

export function TwinChoice({ draft, twin, isOnlyOne, onAct }: TwinChoiceProps) {
  const t = useMessages()
  const sentence = () => {
    if (twin.difference === 'secret') {
      return isOnlyOne ? t('authenticator.adding.confirm.conflictDetail') : t('authenticator.adding.confirm.conflict')
    }
    if (twin.difference === 'names') return t('authenticator.adding.confirm.sameKey', { name: fullName(twin) })
    if (twin.difference === 'parameters') return t('authenticator.adding.confirm.otherParameters')
    return isOnlyOne ? t('authenticator.adding.confirm.duplicateDetail') : t('authenticator.adding.confirm.duplicate')
  }
  return (
    <div className={classes.twin}>
      <Caution icon={twin.difference === 'secret' ? IconAlertTriangle : IconCopyCheck}>{sentence()}</Caution>
      <ActionChoice
        className={classes.choice}
        label={t('transfer.import.report.choiceFor', { account: fullName(draft) })}
        canReplace={canReplace(twin)}
        canSkip={!isOnlyOne || twin.difference !== 'secret'}
        action={draft.action}
        onChoose={onAct}
      />
      {draft.action === 'replace' && <span className={classes.hint}>{t('transfer.import.report.replaceHint')}</span>}
    </div>
  )
}
