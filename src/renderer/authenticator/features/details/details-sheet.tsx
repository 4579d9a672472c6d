// One account in full: its names, group, tags and note, its recovery codes, what was changed when. The names are saved
// together; a recovery code or a logo is changed where it stands.
import { Tabs } from '@mantine/core'
import { useState } from 'react'
import type { Entry, Group } from '../../../../shared/contract'
import { kindMessage, entryTitle } from '../../../messages/authenticator'
import { failureMessage } from '../../../messages/app'
import { mainNow } from '../../../ui/clock'
import { Note } from '../../../ui/note'
import { useCall } from '../../../ui/queries'
import { details as calls } from '../../client'
import { Sheet } from '../sheet/sheet'
import classes from './details-sheet.module.css'
import { FieldsPart } from './fields-part'
import { HistoryPart } from './history-part'
import { LogoStep } from './logo-step'
import { RecoveryPart } from './recovery-part'
import { useMessages } from '../../../ui/use-messages'

export interface DetailsSheetProps {
  /** As the list has it now; the last one stays while the sheet goes. */
  readonly entry: Entry
  readonly groups: readonly Group[]
  readonly tags: readonly string[]
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onSaved: () => void
}

/** To be keyed by each opening: its fields begin with the account as it is. */
export function DetailsSheet({ entry, groups, tags, isOpen, onClose, onSaved }: DetailsSheetProps) {
  const t = useMessages()
  const [step, setStep] = useState<'account' | 'logo'>('account')
  const [tab, setTab] = useState<string | null>('fields')
  const [isChanged, setIsChanged] = useState(false)
  const answer = useCall('entries', ['details', entry.id], () => calls.get({ id: entry.id }), { isSecret: true }).data
  const back = () => {
    setStep('account')
  }
  return (
    <Sheet
      // Opens with what it shows, so that the focus finds its first field.
      isOpen={isOpen && answer !== undefined}
      onClose={onClose}
      title={step === 'logo' ? t('finding.details.logo.title') : entryTitle(entry)}
      step={step}
      onBack={step === 'logo' ? back : null}
      closesOnClickOutside={!isChanged}
      // By the time it opens, the list behind it has let the focus go: the screen gives it back.
      returnsFocus={false}
    >
      {answer === undefined ? null : !answer.ok ? (
        <Note tone="error">{failureMessage(answer.error, mainNow())}</Note>
      ) : (
        <>
          {step === 'logo' && <LogoStep entry={entry} onDone={back} />}
          {/* Kept beneath the logos, with what was typed. */}
          <div hidden={step === 'logo'}>
            <Tabs value={tab} onChange={setTab} classNames={{ list: classes.tabs, tab: classes.tab }}>
              <Tabs.List grow>
                <Tabs.Tab value="fields">{t('finding.details.tabs.fields')}</Tabs.Tab>
                <Tabs.Tab value="recovery">
                  {t('finding.details.tabs.recovery')}
                  {entry.recoveryCodes > 0 && (
                    <span className={classes.count}>
                      {entry.recoveryCodesLeft}/{entry.recoveryCodes}
                    </span>
                  )}
                </Tabs.Tab>
                <Tabs.Tab value="history">{t('finding.details.tabs.history')}</Tabs.Tab>
              </Tabs.List>
              <Tabs.Panel value="fields">
                <FieldsPart
                  entry={entry}
                  note={answer.value.note}
                  groups={groups}
                  tags={tags}
                  kind={kindMessage(entry)}
                  onLogo={() => {
                    setStep('logo')
                  }}
                  onChanged={setIsChanged}
                  onCancel={onClose}
                  onSaved={onSaved}
                />
              </Tabs.Panel>
              <Tabs.Panel value="recovery">
                <RecoveryPart id={entry.id} codes={answer.value.recoveryCodes} />
              </Tabs.Panel>
              <Tabs.Panel value="history">{tab === 'history' && <HistoryPart id={entry.id} />}</Tabs.Panel>
            </Tabs>
          </div>
        </>
      )}
    </Sheet>
  )
}
